using System.Net;
using System.Text;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>Error responses: for any content, the result is the service's error, with its status, in one line.</summary>
public sealed class ErrorFuzzTests(ITestOutputHelper output)
{
    private static readonly Gen<int> Status = Gen.OneOf(300, 302, 304, 400, 401, 402, 403, 404, 407, 409, 413, 429, 499, 500, 501, 502, 503, 504, 599, 999);

    private static readonly string[] Names =
        ["x-amzn-errortype", "x-amzn-RequestId", "x-amz-request-id", "Retry-After", "x-amz-retry-after", "Date", "Age", "Content-Type", "Content-Encoding", "Content-Length", "Transfer-Encoding"];

    private static readonly Gen<(string Name, string Value)[]> Headers = Gen.Select(Gen.OneOf(Names), Gen.OneOf(
        Gen.OneOf("", " ", "ValidationException", "a#ThrottlingException:http://x", "#", ":", "#:", "1", "-1", "9223372036854775808", "1e9", "NaN",
            "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Mon, 99 Foo 2020 25:61:61 GMT", "gzip", "chunked"),
        Gen.String[Gen.Char[' ', '\u00ff'], 0, 40])).Array[0, 5];

    public static TheoryData<string> Saved => Corpus.Names("errors");

    [Theory]
    [MemberData(nameof(Saved))]
    public void Read_SavedBody_IsAnError(string name) => Survives(400, Corpus.Read("errors", name), []);

    [Theory]
    [MemberData(nameof(Saved))]
    public void Read_ChangedBody_IsAnError(string name)
    {
        byte[] saved = Corpus.Read("errors", name);

        Gen.Select(Status, Change.Several, Headers).Sample(
            (status, changes, headers) => Survives(status, Change.Apply(saved, changes), headers),
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine,
            print: input => $"HTTP {input.Item1} {string.Join(", ", input.Item3)}\n{Encoding.UTF8.GetString(Change.Apply(saved, input.Item2))}");
    }

    private static void Survives(int status, byte[] body, (string Name, string Value)[] headers)
    {
        Exception? failure = HostileService.Call("ListTagsForResource", status, body, headers);

        // A length or coding in the headers that the body does not have makes the response unusable, and the message states that instead.
        if (failure is CodeGuruProfilerConnectionException && headers.Any(header => header.Name is "Content-Length" or "Transfer-Encoding"))
        {
            return;
        }

        var error = Assert.IsType<CodeGuruProfilerException>(failure, exactMatch: false);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.DoesNotContain(error.Message, char.IsControl);
        Assert.StartsWith("ListTagsForResource: ", error.Message, StringComparison.Ordinal);
        Assert.True(error.ResponseBody is null or { Length: <= 512 });
    }
}
