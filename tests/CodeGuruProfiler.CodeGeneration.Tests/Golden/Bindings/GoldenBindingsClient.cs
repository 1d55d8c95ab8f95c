using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenBindings.Client;

public partial class GoldenBindingsClient : GoldenClient, IGoldenBindingsClient
{
    internal GoldenBindingsClient(GoldenTransport transport)
        : base(transport)
    {
    }
}
