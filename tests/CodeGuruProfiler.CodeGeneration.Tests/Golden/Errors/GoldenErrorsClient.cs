using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenErrors.Client;

public partial class GoldenErrorsClient : GoldenClient, IGoldenErrorsClient
{
    internal GoldenErrorsClient(GoldenTransport transport)
        : base(transport)
    {
    }
}
