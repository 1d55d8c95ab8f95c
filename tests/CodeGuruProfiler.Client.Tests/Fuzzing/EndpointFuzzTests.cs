using System.Text;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>Addresses and Regions: a client that calls just there, or an ArgumentException that names the option.</summary>
public sealed class EndpointFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Addresses = Encoding.UTF8.GetString(Corpus.Read("endpoints", "urls.txt")).Split('\n');

    public static TheoryData<string> Saved => [.. Addresses];

    [Theory]
    [MemberData(nameof(Saved))]
    public void Create_SavedAddress_IsCalledOrRefused(string address) => Survives(address);

    [Fact]
    public void Create_ChangedAddress_IsCalledOrRefused()
        => Gen.Select(Gen.OneOf(Addresses), Change.Several).Sample(
            (address, changes) => Survives(Encoding.UTF8.GetString(Change.Apply(Encoding.UTF8.GetBytes(address), changes))),
            iter: Fuzz.Rounds(10_000),
            writeLine: output.WriteLine);

    [Fact]
    public void Create_RandomText_IsCalledOrRefused()
        => Gen.String[0, 40].Sample(Survives, iter: Fuzz.Rounds(10_000), writeLine: output.WriteLine);

    private static void Survives(string text)
    {
        if (Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? url))
        {
            Survives(new CodeGuruProfilerClientOptions { Region = "us-east-1", ServiceUrl = url }, called => called.Host == url.Host && called.Port == url.Port);
        }

        Survives(
            new CodeGuruProfilerClientOptions { Region = text },
            called => called.Host.EndsWith(text.StartsWith("cn-", StringComparison.Ordinal) ? ".amazonaws.com.cn" : called.Host[called.Host.LastIndexOf('.')..], StringComparison.Ordinal)
                && called.Host.StartsWith($"codeguru-profiler.{text}.", StringComparison.Ordinal));
    }

    private static void Survives(CodeGuruProfilerClientOptions options, Func<Uri, bool> isRight)
    {
        var handler = new Handler();
        using var http = new HttpClient(handler);
        try
        {
            using CodeGuruProfilerClient client = HostileService.Create(options, http);
            client.ListTagsForResourceAsync(new() { ResourceArn = "a/../b" }).GetAwaiter().GetResult();
        }
        catch (ArgumentException e)
        {
            Assert.Null(handler.Called);
            Assert.False(string.IsNullOrEmpty(e.Message));
            return;
        }

        Assert.NotNull(handler.Called);
        Assert.True(isRight(handler.Called), $"{options.ServiceUrl} {options.Region} led to {handler.Called}.");
        Assert.EndsWith("/tags/a%2F..%2Fb", handler.Called.OriginalString, StringComparison.Ordinal);
    }

    private sealed class Handler : HttpMessageHandler
    {
        public Uri? Called { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Called = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }
    }
}
