using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenTimestamps.Client;

public partial class GoldenTimestampsClient : GoldenClient, IGoldenTimestampsClient
{
    internal GoldenTimestampsClient(GoldenTransport transport)
        : base(transport)
    {
    }
}
