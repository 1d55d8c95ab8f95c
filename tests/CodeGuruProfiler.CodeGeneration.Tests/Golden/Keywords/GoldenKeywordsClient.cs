using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenKeywords.Client;

public partial class GoldenKeywordsClient : GoldenClient, IGoldenKeywordsClient
{
    internal GoldenKeywordsClient(GoldenTransport transport)
        : base(transport)
    {
    }
}
