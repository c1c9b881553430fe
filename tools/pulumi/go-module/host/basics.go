// The calls of the service pulumirpc.LanguageRuntime that are answered alike for every language. Calls that are nowhere answer UNIMPLEMENTED.
package host

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

// Basics is embedded by the host of each language.
type Basics struct {
	pulumirpc.UnimplementedLanguageRuntimeServer

	engine string
	ended  context.Context
	end    context.CancelFunc
}

func (basics *Basics) Handshake(
	_ context.Context, request *pulumirpc.LanguageHandshakeRequest,
) (*pulumirpc.LanguageHandshakeResponse, error) {
	basics.engine = request.EngineAddress
	return &pulumirpc.LanguageHandshakeResponse{}, nil
}

func (basics *Basics) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: version}, nil
}

func (basics *Basics) RuntimeOptionsPrompts(
	context.Context, *pulumirpc.RuntimeOptionsRequest,
) (*pulumirpc.RuntimeOptionsResponse, error) {
	return &pulumirpc.RuntimeOptionsResponse{}, nil
}

func (basics *Basics) Template(context.Context, *pulumirpc.TemplateRequest) (*pulumirpc.TemplateResponse, error) {
	return &pulumirpc.TemplateResponse{}, nil
}

func (basics *Basics) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	time.AfterFunc(answerFirst, basics.end)
	return &emptypb.Empty{}, nil
}

// About is the answer to the call of that name, without what only the language knows.
func About() *pulumirpc.AboutResponse {
	return &pulumirpc.AboutResponse{Metadata: map[string]string{"language host": "stand-in of pulumi-webex-wholesale"}}
}
