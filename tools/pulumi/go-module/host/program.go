// Running a program: what it is given, how it is ended, and how its end is reported.
package host

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os/exec"

	"github.com/pulumi/pulumi/sdk/v3/go/common/constant"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// Engine is the address at which programs reach the engine.
func (basics *Basics) Engine() string { return basics.engine }

// Running returns a context that ends with the call, and with the host.
func (basics *Basics) Running(call context.Context) (context.Context, context.CancelFunc) {
	running, stop := context.WithCancel(basics.ended)
	context.AfterFunc(call, stop)
	return running, stop
}

// Configuration returns the variables from which programs read the configuration of their stack.
func Configuration(request *pulumirpc.RunRequest) ([]string, error) {
	// Of nothing programs want to read an empty object and an empty list, not `null`.
	settings := map[string]string{}
	maps.Copy(settings, request.Config)
	config, err := json.Marshal(settings)
	if err != nil {
		return nil, err
	}
	secretKeys, err := json.Marshal(append([]string{}, request.ConfigSecretKeys...))
	if err != nil {
		return nil, err
	}
	return []string{"PULUMI_CONFIG=" + string(config), "PULUMI_CONFIG_SECRET_KEYS=" + string(secretKeys)}, nil
}

// Outcome is what the engine gets to know of a program that has ended with that error, or with none.
func Outcome(err error) *pulumirpc.RunResponse {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return &pulumirpc.RunResponse{}
	case errors.As(err, &exit) && exit.ExitCode() == constant.ExitStatusLoggedError:
		return &pulumirpc.RunResponse{Bail: true}
	case errors.As(err, &exit):
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("The program ended with %v.", exit)}
	default:
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("The program cannot be started: %v", err)}
	}
}

// Refuse shows the message as an error, without the engine's own words before it, and reports that the program did not run.
func (basics *Basics) Refuse(ctx context.Context, message string) *pulumirpc.RunResponse {
	connection, err := grpc.NewClient(
		basics.engine, grpc.WithTransportCredentials(insecure.NewCredentials()), rpcutil.GrpcChannelOptions())
	if err == nil {
		defer connection.Close()
		request := &pulumirpc.LogRequest{Severity: pulumirpc.LogSeverity_ERROR, Message: message}
		_, err = pulumirpc.NewEngineClient(connection).Log(ctx, request)
	}
	if err != nil {
		return &pulumirpc.RunResponse{Error: message}
	}
	return &pulumirpc.RunResponse{Bail: true}
}
