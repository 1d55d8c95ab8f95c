using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Tests.Retries;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The sources of AWSSDK.Core's chain, each for real as far as this machine can play its other side, seen in what a client signs with.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class CredentialChainTests : IDisposable
{
    private readonly ProcessEnvironment _environment = new();
    private readonly CodeGuruProfilerClientOptions _options = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task EnvironmentVariables_AreUsed()
    {
        ProcessEnvironment.Set("AWS_ACCESS_KEY_ID", "FROMENV");
        ProcessEnvironment.Set("AWS_SECRET_ACCESS_KEY", TestSecrets.Key);
        ProcessEnvironment.Set("AWS_SESSION_TOKEN", TestSecrets.Token);

        PendingRequest request = await SendAsync();

        request.Header("Authorization").Should().Contain("Credential=FROMENV/");
        request.Header("x-amz-security-token").Should().Be(TestSecrets.Token);
    }

    [Fact]
    public async Task EnvironmentVariables_SecretUnderItsOldName_AreUsed()
    {
        ProcessEnvironment.Set("AWS_ACCESS_KEY_ID", "FROMENV");
        ProcessEnvironment.Set("AWS_SECRET_KEY", TestSecrets.Key);

        (await SendAsync()).Header("Authorization").Should().Contain("Credential=FROMENV/");
    }

    // One key without the other is none, and the chain goes on.
    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    public async Task EnvironmentVariables_OneOfTheKeysIsMissing_TheProfileIsUsed(string set)
    {
        ProcessEnvironment.Set(set, "FROMENV");
        ProcessEnvironment.Write("credentials", $"[default]\naws_access_key_id = FROMPROFILE\naws_secret_access_key = {TestSecrets.Key}\n");

        (await SendAsync()).Header("Authorization").Should().Contain("Credential=FROMPROFILE/");
    }

    [Fact]
    public async Task DefaultProfile_IsUsed()
    {
        ProcessEnvironment.Write("credentials", $"[default]\naws_access_key_id = FROMPROFILE\naws_secret_access_key = {TestSecrets.Key}\n");

        (await SendAsync()).Header("Authorization").Should().Contain("Credential=FROMPROFILE/");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NamedProfile_IsUsed(bool isOption)
    {
        ProcessEnvironment.Write("config", $"[profile web]\naws_access_key_id = FROMWEB\naws_secret_access_key = {TestSecrets.Key}\nregion = eu-west-1\n");
        ProcessEnvironment.Set("AWS_REGION", null);
        _options.Profile = isOption ? "web" : null;
        ProcessEnvironment.Set("AWS_PROFILE", isOption ? null : "web");

        PendingRequest request = await SendAsync();

        request.Header("Authorization").Should().Contain("Credential=FROMWEB/").And.Contain("/eu-west-1/");
        request.Uri.Host.Should().Be("codeguru-profiler.eu-west-1.amazonaws.com");
    }

    [Fact]
    public async Task CredentialProcess_IsRun()
    {
        ProcessEnvironment.Write("answer.json", $$"""{"Version":1,"AccessKeyId":"FROMPROCESS","SecretAccessKey":"{{TestSecrets.Key}}","SessionToken":"{{TestSecrets.Token}}"}""");
        ProcessEnvironment.Write("config", $"[default]\ncredential_process = cat {Path.Combine(TestMachine.Folder, "answer.json")}\n");

        PendingRequest request = await SendAsync();

        request.Header("Authorization").Should().Contain("Credential=FROMPROCESS/");
        request.Header("x-amz-security-token").Should().Be(TestSecrets.Token);
    }

    [Fact]
    public async Task CredentialProcess_Fails_SaysSo()
    {
        ProcessEnvironment.Write("config", "[profile web]\ncredential_process = sh -c 'exit 3'\n");
        _options.Profile = "web";

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).WithMessage(
            "The request cannot be signed: the profile's credential_process failed with ProcessAWSCredentialException; the inner exception says why.");
    }

    [Theory]
    [InlineData("garbage " + TestSecrets.Key)]
    [InlineData($$"""{"Version":1,"AccessKeyId":"AKID","SecretAccessKey":"{{TestSecrets.Key}}","Expiration":"2001-01-01T00:00:00Z"}""")]
    [InlineData($$"""{"Version":2,"SecretAccessKey":"{{TestSecrets.Key}}"}""")]
    [InlineData($$"""{"Version":1,"SecretAccessKey":"{{TestSecrets.Key}}","Expiration":"soon"}""")]
    public async Task CredentialProcess_AnswersWrongly_NoSecretIsInTheFailure(string answer)
    {
        ProcessEnvironment.Write("answer.json", answer);
        ProcessEnvironment.Write("config", $"[profile web]\ncredential_process = cat {Path.Combine(TestMachine.Folder, "answer.json")}\n");
        _options.Profile = "web";

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>())
            .Which.ToString().Should().NotContain(TestSecrets.Key);
    }

    [Fact]
    public async Task ContainerEndpoint_IsAskedWithItsToken()
    {
        using var container = new LoopbackMetadata(new() { ["GET /creds"] = LoopbackMetadata.Credentials("FROMCONTAINER", DateTime.UtcNow.AddHours(1)) });
        ProcessEnvironment.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.Address + "/creds");
        ProcessEnvironment.Set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "container-token");

        PendingRequest request = await SendAsync();

        request.Header("Authorization").Should().Contain("Credential=FROMCONTAINER/");
        container.Asked.Should().Equal("GET /creds container-token");
    }

    [Fact]
    public async Task InstanceMetadata_IsAsked()
    {
        using LoopbackMetadata metadata = Metadata(DateTime.UtcNow.AddHours(1));

        PendingRequest request = await SendAsync();

        request.Header("Authorization").Should().Contain("Credential=FROMINSTANCE/");
        request.Header("x-amz-security-token").Should().Be(TestSecrets.Token);
    }

    // AWSSDK.Core would hand them out all the same.
    [Fact]
    public async Task InstanceMetadata_GivesExpiredCredentials_AreNotUsed()
    {
        using LoopbackMetadata metadata = Metadata(DateTime.UtcNow.AddMinutes(-5));

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>())
            .Which.Sources.Should().Equal("the EC2 instance metadata");
    }

    [Fact]
    public async Task Nothing_IsFound_SaysWhatWasTried()
    {
        var failure = (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).Which;

        failure.Message.Should().Be(
            "No credentials were found to sign the request with. Tried in this order: the environment variables AWS_ACCESS_KEY_ID and "
            + "AWS_SECRET_ACCESS_KEY; the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE; the profile 'default'; the container's credentials "
            + "endpoint; the EC2 instance metadata. Set Credentials, or give one of these what it needs; the inner exception says what was missing.");
        failure.Sources.Should().HaveCount(5);
    }

    [Fact]
    public async Task NamedProfile_DoesNotExist_SaysSo()
    {
        _options.Profile = "missing";

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).WithMessage(
            "The profile 'missing' is not in the shared AWS configuration, or has no credentials. Set Profile to one that has.");
    }

    // The clients of STS and SSO are packages that AWSSDK.Core loads when they are there.
    [Fact]
    public async Task WebIdentity_PackageIsMissing_NamesIt()
    {
        ProcessEnvironment.Write("token", "a-token");
        ProcessEnvironment.Set("AWS_WEB_IDENTITY_TOKEN_FILE", Path.Combine(TestMachine.Folder, "token"));
        ProcessEnvironment.Set("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/web");

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>())
            .WithMessage("*the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE failed*Add the package AWSSDK.SecurityToken: this source needs it.");
    }

    [Fact]
    public async Task SsoProfile_PackageIsMissing_NamesIt()
    {
        ProcessEnvironment.Write(
            "config",
            "[profile web]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = r\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://sso.example/start\n");
        _options.Profile = "web";

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).WithMessage("*Add the package AWSSDK.SSO*");
    }

    [Theory]
    [InlineData(null, "AWS_ACCESS_KEY_ID", null)]
    [InlineData(null, null, "Credentials are not in the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and this program is built "
        + "without other sources (CodeGuruProfilerCredentialChainSupport is false). Set Credentials, the variables, or the property.")]
    [InlineData("web", "AWS_ACCESS_KEY_ID", "Credentials of the profile 'web' are wanted, and this program is built without other sources "
        + "(CodeGuruProfilerCredentialChainSupport is false). Set Credentials, the variables, or the property.")]
    public async Task ChainIsLeftOut_OnlyEnvironmentVariablesAreUsed(string? profile, string? variable, string? failure)
    {
        const string Switch = "CodeGuruProfiler.Client.CredentialChain.IsSupported";
        ProcessEnvironment.Write("credentials", $"[default]\naws_access_key_id = FROMPROFILE\naws_secret_access_key = {TestSecrets.Key}\n");
        ProcessEnvironment.Write("config", $"[profile web]\naws_access_key_id = FROMWEB\naws_secret_access_key = {TestSecrets.Key}\n");
        ProcessEnvironment.Set(variable ?? "AWS_SECRET_KEY", "FROMENV");
        ProcessEnvironment.Set("AWS_SECRET_ACCESS_KEY", TestSecrets.Key);
        _options.Profile = profile;
        AppContext.SetSwitch(Switch, false);
        try
        {
            if (failure is null)
            {
                (await SendAsync()).Header("Authorization").Should().Contain("Credential=FROMENV/");
                return;
            }

            (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).WithMessage(failure);
        }
        finally
        {
            AppContext.SetSwitch(Switch, true);
        }
    }

    private static LoopbackMetadata Metadata(DateTime expiration)
    {
        const string Roles = "GET /latest/meta-data/iam/security-credentials";
        string credentials = LoopbackMetadata.Credentials("FROMINSTANCE", expiration);
        var metadata = new LoopbackMetadata(new()
        {
            ["PUT /latest/api/token"] = "metadata-token",
            [Roles] = "web-role",
            [Roles + "/"] = "web-role",
            [Roles + "/web-role"] = credentials,
        });
        ProcessEnvironment.Set("AWS_EC2_METADATA_DISABLED", null);
        ProcessEnvironment.Set("AWS_EC2_METADATA_SERVICE_ENDPOINT", metadata.Address);
        InstanceMetadataCredentials.Shared.ClearCredentials();
        return metadata;
    }

    private async Task<PendingRequest> SendAsync()
    {
        using var handler = new GatedHandler();
        using var client = new CodeGuruProfilerClient(_options, new HttpClient(handler), ClientSources.System, null);
        Task call = client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });
        Task<PendingRequest> sent = handler.NextAsync();
        if (await Task.WhenAny(call, sent) == call)
        {
            await call;
        }

        PendingRequest request = await sent;
        request.Respond(200);
        await call;
        return request;
    }
}
