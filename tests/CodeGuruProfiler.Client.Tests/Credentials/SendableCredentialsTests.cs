using Amazon.Runtime;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>Credentials as files, variables and Kubernetes secrets have them.</summary>
public class SendableCredentialsTests
{
    public static TheoryData<string> Ends => ["\n", "\r\n", " ", "\t", " \t\r\n "];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Credentials_WithWhiteSpaceAtTheirEnds_AreSentWithoutIt(string end)
    {
        RecordedRequest clean = await SendAsync("AKID", "secret", "token");

        RecordedRequest trimmed = await SendAsync($"{end}AKID{end}", $"{end}secret{end}", $"{end}token{end}");

        Assert.Equal(clean.Headers, trimmed.Headers);
        Assert.Equal("token", trimmed.Headers["x-amz-security-token"]);
    }

    [Theory]
    [InlineData("AK", "s", "tok\r\nX-Evil: 1", "session token", "a line break")]
    [InlineData("AK", "s", "tok\u00a0", "session token", "a no-break space")]
    [InlineData("AK", "s", "tok\u2028en", "session token", "white space that is not ASCII")]
    [InlineData("AK", "s", "tok\0en", "session token", "a control character")]
    [InlineData("AK", "s", "tok\u0085en", "session token", "white space that is not ASCII")]
    [InlineData("AK", "s", "tök", "session token", "a character that is not ASCII")]
    [InlineData("A\nK", "s", null, "access key id", "a line break")]
    [InlineData("\ufeffAK", "s", null, "access key id", "a character that is not ASCII")]
    [InlineData("AK", "s\u00a0", null, "secret access key", "a no-break space")]
    [InlineData("AK", "s\u007f", null, "secret access key", "a control character")]
    public async Task Credentials_ThatAHeaderCannotHold_AreRefusedAtOnceByTheirNames(string accessKey, string secretKey, string? token, string name, string character)
    {
        using var handler = new ScriptedHandler();
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3, credentials: Of(accessKey, secretKey, token));

        var refused = await Assert.ThrowsAsync<CodeGuruProfilerCredentialsException>(() => client.GetPolicyAsync(new() { ProfilingGroupName = "web" }));

        Assert.Empty(handler.Requests);
        Assert.Contains($"the {name} of ", refused.Message, StringComparison.Ordinal);
        Assert.Contains($" contains {character}, ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tok\r", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(("GetPolicy", 1), (refused.Operation, refused.Attempts));
    }

    [Fact]
    public async Task GetAsync_ConstantCredentialsWithWhiteSpaceAtTheirEnds_AreNeverLookedUp()
    {
        var source = CredentialsSource.Of(new CodeGuruProfilerClientOptions { Credentials = Of("AKID\n", "\t" + TestSecrets.Key, " " + TestSecrets.Token) });

        ImmutableCredentials found = await source.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new ImmutableCredentials("AKID", TestSecrets.Key, TestSecrets.Token), found);
        Assert.Same(found, await source.GetAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, source.Started);
    }

    [Fact]
    public async Task Credentials_OfWhiteSpace_AreRefused()
    {
        using CodeGuruProfilerClient client = OperationClient.Create(new ScriptedHandler(), credentials: Of("\n", "s", null));

        Assert.Contains(
            "the access key id of BasicAWSCredentials contains only white space",
            (await Assert.ThrowsAsync<CodeGuruProfilerCredentialsException>(() => client.GetPolicyAsync(new() { ProfilingGroupName = "web" }))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presign_CredentialsThatCannotBeSent_AreRefused()
    {
        using CodeGuruProfilerClient client = OperationClient.Create(new ScriptedHandler(), credentials: Of("AK", "s", "t\nX: 1"));

        var refused = await Assert.ThrowsAsync<CodeGuruProfilerCredentialsException>(
            async () => await client.PresignAsync(new Model.GetPolicyRequest { ProfilingGroupName = "web" }, TimeSpan.FromMinutes(1)));

        Assert.Equal(("GetPolicy", 0), (refused.Operation, refused.Attempts));
    }

    private static AWSCredentials Of(string accessKey, string secretKey, string? token)
        => token is null ? new BasicAWSCredentials(accessKey, secretKey) : new SessionAWSCredentials(accessKey, secretKey, token);

    private static async Task<RecordedRequest> SendAsync(string accessKey, string secretKey, string token)
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Json(200, """{"policy":"{}","revisionId":"1"}"""));
        using CodeGuruProfilerClient client = OperationClient.Create(handler, credentials: Of(accessKey, secretKey, token));
        await client.GetPolicyAsync(new() { ProfilingGroupName = "web" });
        return handler.Request;
    }
}
