using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenShapes.Client;

public partial class GoldenShapesClient : GoldenClient, IGoldenShapesClient
{
    internal GoldenShapesClient(GoldenTransport transport)
        : base(transport)
    {
    }
}
