// Package host is what the language hosts of this module have in common: how they serve the engine, whatever the language.
package host

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
)

// How often the engine is asked whether it is still there.
const engineCheck = 5 * time.Second

// Serve answers the engine at the address that is the last argument, until it ends or asks for the end. It exits the process where it cannot.
func Serve(language string, with func(*Basics) (pulumirpc.LanguageRuntimeServer, error)) {
	if err := serve(os.Args[len(os.Args)-1], with); err != nil {
		fmt.Fprintf(os.Stderr, "The %s language host cannot serve the engine: %v\n", language, err)
		os.Exit(1)
	}
}

func serve(engine string, with func(*Basics) (pulumirpc.LanguageRuntimeServer, error)) error {
	// The engine asks for the end, and right after that it interrupts: this must not keep the host from ending in order.
	interrupted, ignore := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer ignore()
	ended, end := context.WithCancel(interrupted)
	defer end()
	language, err := with(&Basics{engine: engine, ended: ended, end: end})
	if err != nil {
		return err
	}
	if err := rpcutil.Healthcheck(ended, engine, engineCheck, end); err != nil {
		return err
	}
	stop := make(chan bool)
	context.AfterFunc(ended, func() { close(stop) })
	// Waits, before it is done, for the calls under way: for a program that is ended, until it has ended.
	server, err := rpcutil.ServeWithOptions(rpcutil.ServeOptions{
		Cancel: stop,
		Init: func(server *grpc.Server) error {
			pulumirpc.RegisterLanguageRuntimeServer(server, language)
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
