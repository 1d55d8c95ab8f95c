using Amazon.Runtime;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

public class SigV4SignerTests
{
    private static readonly ImmutableCredentials Credentials = new("AKID", TestSecrets.Key, null);

    [Fact]
    public void SignHeaders_AcrossMidnight_DerivesTheKeyAgain()
    {
        var signer = new SigV4Signer("us-east-1", "codeguru-profiler");
        string before = Sign(signer, Credentials, "20260101T235959Z");

        string after = Sign(signer, Credentials, "20260102T000000Z");

        Assert.Equal(Sign(new SigV4Signer("us-east-1", "codeguru-profiler"), Credentials, "20260102T000000Z"), after);
        Assert.Equal(before, Sign(signer, Credentials, "20260101T235959Z"));
    }

    [Fact]
    public void SignHeaders_OtherSecret_DerivesTheKeyAgain()
    {
        var signer = new SigV4Signer("us-east-1", "codeguru-profiler");
        var rotated = new ImmutableCredentials("AKID", TestSecrets.AnotherKey, null);
        Sign(signer, Credentials, "20260101T000000Z");

        string authorization = Sign(signer, rotated, "20260101T000000Z");

        Assert.Equal(Sign(new SigV4Signer("us-east-1", "codeguru-profiler"), rotated, "20260101T000000Z"), authorization);
    }

    [Fact]
    public void SignHeaders_ManyThreadsOverTwoDaysAndSecrets_SignsEachRight()
    {
        var signer = new SigV4Signer("us-east-1", "codeguru-profiler");
        ImmutableCredentials[] credentials = [Credentials, new("AKID2", TestSecrets.AnotherKey, null)];
        string[] times = ["20260101T235959Z", "20260102T000000Z"];
        string[,] expected = new string[2, 2];
        for (int i = 0; i < 4; i++)
        {
            expected[i / 2, i % 2] = Sign(new SigV4Signer("us-east-1", "codeguru-profiler"), credentials[i / 2], times[i % 2]);
        }

        Parallel.For(0, 2000, i => Assert.Equal(expected[i % 2, i / 2 % 2], Sign(signer, credentials[i % 2], times[i / 2 % 2])));
    }

    [Fact]
    public void Presign_SessionCredentials_PutsTheTokenIntoTheSignedQuery()
    {
        var signer = new SigV4Signer("us-east-1", "codeguru-profiler");

        string query = signer.Presign(Request(), new ImmutableCredentials("AKID", TestSecrets.Key, "to/ken="), "20260101T000000Z", TimeSpan.FromMinutes(5));

        Assert.StartsWith(
            "a=1&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260101%2Fus-east-1%2Fcodeguru-profiler%2Faws4_request"
            + "&X-Amz-Date=20260101T000000Z&X-Amz-Expires=300&X-Amz-Security-Token=to%2Fken%3D&X-Amz-SignedHeaders=host&X-Amz-Signature=",
            query,
            StringComparison.Ordinal);
    }

    private static string Sign(SigV4Signer signer, ImmutableCredentials credentials, string time) => signer.SignHeaders(Request(), credentials, time);

    private static SignableRequest Request() => new()
    {
        Method = "GET",
        Path = "/profilingGroups",
        Query = "a=1",
        Headers = new KeyValuePair<string, string>[] { new("host", "example.com") },
        Body = [],
    };
}
