// The service pulumirpc.LanguageRuntime: what the engine asks of a language host. Calls that are not here answer UNIMPLEMENTED.
package main

import (
	"context"
	"time"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/protobuf/types/known/emptypb"
)

// The engine only shows it, in `pulumi about`.
const version = "3.255.0"

// The answer to Cancel must be on its way before the server stops.
const answerFirst = 20 * time.Millisecond

type languageHost struct {
	pulumirpc.UnimplementedLanguageRuntimeServer

	engine string
	runner string
	ended  context.Context
	end    context.CancelFunc
}

func (host *languageHost) Handshake(
	_ context.Context, request *pulumirpc.LanguageHandshakeRequest,
) (*pulumirpc.LanguageHandshakeResponse, error) {
	host.engine = request.EngineAddress
	return &pulumirpc.LanguageHandshakeResponse{}, nil
}

func (host *languageHost) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: version}, nil
}

func (host *languageHost) About(
	ctx context.Context, request *pulumirpc.AboutRequest,
) (*pulumirpc.AboutResponse, error) {
	answer := &pulumirpc.AboutResponse{Metadata: map[string]string{"language host": "stand-in of pulumi-webex-wholesale"}}
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return answer, nil
	}
	if info, err := chain.About(ctx); err == nil {
		answer.Executable, answer.Version = info.PythonExecutable, info.PythonVersion.String()
	}
	return answer, nil
}

func (host *languageHost) RuntimeOptionsPrompts(
	context.Context, *pulumirpc.RuntimeOptionsRequest,
) (*pulumirpc.RuntimeOptionsResponse, error) {
	return &pulumirpc.RuntimeOptionsResponse{}, nil
}

func (host *languageHost) Template(
	context.Context, *pulumirpc.TemplateRequest,
) (*pulumirpc.TemplateResponse, error) {
	return &pulumirpc.TemplateResponse{}, nil
}

func (host *languageHost) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	time.AfterFunc(answerFirst, host.end)
	return &emptypb.Empty{}, nil
}
