// Stand-in for Pulumi's language host for Python, for machines that cannot fetch the official one: `pulumi-language-python [flags] <engine address>`.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
)

// How often the engine is asked whether it is still there.
const engineCheck = 5 * time.Second

func main() {
	if err := serve(os.Args[len(os.Args)-1]); err != nil {
		fmt.Fprintf(os.Stderr, "The Python language host cannot serve the engine: %v\n", err)
		os.Exit(1)
	}
}

func serve(engine string) error {
	executable, err := os.Executable()
	if err != nil {
		return err
	}
	runner := filepath.Join(filepath.Dir(executable), "pulumi-language-python-exec")
	if _, err := os.Stat(runner); err != nil {
		return err
	}
	ended, end := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer end()
	if err := rpcutil.Healthcheck(ended, engine, engineCheck, end); err != nil {
		return err
	}
	stop := make(chan bool)
	context.AfterFunc(ended, func() { close(stop) })
	host := &languageHost{engine: engine, runner: runner, ended: ended, end: end}
	server, err := rpcutil.ServeWithOptions(rpcutil.ServeOptions{
		Cancel: stop,
		Init: func(server *grpc.Server) error {
			pulumirpc.RegisterLanguageRuntimeServer(server, host)
			return nil
		},
	})
	if err != nil {
		return err
	}
	fmt.Println(server.Port)
	if err := <-server.Done; err != nil && !errors.Is(err, grpc.ErrServerStopped) {
		return err
	}
	return nil
}
