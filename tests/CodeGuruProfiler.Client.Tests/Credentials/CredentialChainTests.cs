using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Tests.Retries;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The sources of AWSSDK.Core's chain, each for real as far as this machine can play its other side, seen in what a client signs with.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class CredentialChainTests : IDisposable
{
    private readonly ProcessEnvironment _environment = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly CodeGuruProfilerClientOptions _options;

    public CredentialChainTests() => _options = new CodeGuruProfilerClientOptions { TimeProvider = _clock };

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

    // One key without the other is ignored, and the chain continues.
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
    public async Task CredentialProcess_Fails_ReportsIt()
    {
        ProcessEnvironment.Write("config", "[profile web]\ncredential_process = sh -c 'exit 3'\n");
        _options.Profile = "web";

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).WithMessage(
            "The request cannot be signed: the profile's credential_process failed with ProcessAWSCredentialException; see the inner exception.");
    }

    [Theory]
    [InlineData("garbage " + TestSecrets.Key)]
    [InlineData($$"""{"Version":1,"AccessKeyId":"AKID","SecretAccessKey":"{{TestSecrets.Key}}","Expiration":"2001-01-01T00:00:00Z"}""")]
    [InlineData($$"""{"Version":2,"SecretAccessKey":"{{TestSecrets.Key}}"}""")]
    [InlineData($$"""{"Version":1,"SecretAccessKey":"{{TestSecrets.Key}}","Expiration":"soon"}""")]
    public async Task CredentialProcess_RespondsWrongly_NoSecretIsInTheFailure(string answer)
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
    public async Task InstanceMetadata_ReturnsExpiredCredentials_AreNotUsed()
    {
        using LoopbackMetadata metadata = Metadata(DateTime.UtcNow.AddMinutes(-5));

        var failure = (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).Which;

        failure.Sources.Should().Equal("the EC2 instance metadata");
        failure.Message.Should().StartWith(
            "The request cannot be signed: the EC2 instance metadata failed with AmazonClientException: The retrieved credentials have already expired");
    }

    [Fact]
    public async Task Nothing_IsFound_ReportsWhatWasTried()
    {
        var failure = (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).Which;

        failure.Message.Should().Be(
            "No credentials were found to sign the request with. Tried in this order: the environment variables AWS_ACCESS_KEY_ID and "
            + "AWS_SECRET_ACCESS_KEY (not set); the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE (not set); the profile 'default' (not in "
            + $"{TestMachine.Folder}/credentials and not in {TestMachine.Folder}/config); the container's credentials endpoint (not set); the EC2 instance "
            + "metadata (AWS_EC2_METADATA_DISABLED is true). Set Credentials, or set up one of these.");
        failure.Sources.Should().HaveCount(5);
    }

    [Fact]
    public async Task NamedProfile_DoesNotExist_ReportsIt()
    {
        _options.Profile = "missing";

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).WithMessage(
            $"The profile 'missing' is not in {TestMachine.Folder}/credentials and not in {TestMachine.Folder}/config. Set Profile or AWS_PROFILE to one that is.");
    }

    // A file changes when somebody signs in again.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Profile_FileChanges_TheNewKeysAreUsed(bool isOption)
    {
        _options.Profile = isOption ? "default" : null;
        using var handler = new GatedHandler();
        using var client = new CodeGuruProfilerClient(_options, new HttpClient(handler), ClientSources.System, null);
        ProcessEnvironment.Write("credentials", $"[default]\naws_access_key_id = OLD\naws_secret_access_key = {TestSecrets.Key}\n");
        (await SendAsync(client, handler)).Header("Authorization").Should().Contain("Credential=OLD/");

        ProcessEnvironment.Write("credentials", $"[default]\naws_access_key_id = NEWER\naws_secret_access_key = {TestSecrets.Key}\n");
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await SendAsync(client, handler)).Header("Authorization").Should().Contain("Credential=NEWER/");
    }

    // AWSSDK.Core looks in ./.aws of the current folder then.
    [Fact]
    public async Task NoHome_TheCurrentFolderIsNotRead()
    {
        string folder = Directory.CreateTempSubdirectory("codeguruprofiler-").FullName;
        string before = Environment.CurrentDirectory;
        Directory.CreateDirectory(Path.Combine(folder, ".aws"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, ".aws", "credentials"), $"[planted]\naws_access_key_id = PLANTED\naws_secret_access_key = {TestSecrets.Key}\n", TestContext.Current.CancellationToken);
        _options.Profile = "planted";
        Environment.CurrentDirectory = folder;
        ProcessEnvironment.Set("HOME", null);
        ProcessEnvironment.Set("AWS_CONFIG_FILE", null);
        ProcessEnvironment.Set("AWS_SHARED_CREDENTIALS_FILE", null);
        try
        {
            await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()
                .WithMessage("The profile 'planted' is not in ~/.aws/credentials and not in ~/.aws/config. *");
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task CredentialProcess_OverSeveralLines_IsOneCommand()
    {
        ProcessEnvironment.Write("answer.json", $$"""{"Version":1,"AccessKeyId":"FROMPROCESS","SecretAccessKey":"{{TestSecrets.Key}}"}""");
        ProcessEnvironment.Write("config", $"[default]\ncredential_process = cat\n  {Path.Combine(TestMachine.Folder, "answer.json")}\n");

        (await SendAsync()).Header("Authorization").Should().Contain("Credential=FROMPROCESS/");
    }

    // As in AWSSDK.Core, a default profile that is not valid leaves it to the next source.
    [Theory]
    [InlineData("sso_session = missing\nsso_account_id = 1\n")]
    [InlineData("role_arn = x\n")]
    [InlineData("region = us-east-1\n")]
    public async Task DefaultProfile_IsNotValid_TheNextSourceIsUsed(string keys)
    {
        using var container = new LoopbackMetadata(new() { ["GET /creds"] = LoopbackMetadata.Credentials("FROMCONTAINER", DateTime.UtcNow.AddHours(1)) });
        ProcessEnvironment.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.Address + "/creds");
        ProcessEnvironment.Write("config", "[default]\n" + keys);

        (await SendAsync()).Header("Authorization").Should().Contain("Credential=FROMCONTAINER/");
    }

    [Fact]
    public async Task NamedProfileOfTheVariable_DoesNotExist_OthersAreNotTried()
    {
        ProcessEnvironment.Set("AWS_PROFILE", "missing");
        ProcessEnvironment.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/creds");

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).Which.Sources.Should().Equal("the profile 'missing'");
    }

    [Fact]
    public async Task Sources_ThatCannotBeUsed_AreNamedWithTheirReasons()
    {
        ProcessEnvironment.Set("AWS_WEB_IDENTITY_TOKEN_FILE", "/token");
        ProcessEnvironment.Write("config", "[default]\nrole_arn = x\n");
        ProcessEnvironment.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://evil.example/");

        (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).WithMessage(
            "*AWS_WEB_IDENTITY_TOKEN_FILE (The role ARN must be specified*; the profile 'default' (The profile 'default' of *config has role_arn, but neither "
            + "source_profile*; the container's credentials endpoint (AWS_CONTAINER_CREDENTIALS_FULL_URI must be an https URL, *");
    }

    // A program can set these for all clients of AWSSDK.Core; they held before and still do.
    [Fact]
    public async Task AwsConfigs_ProfileAndSourcesOfTheProgram_AreUsed()
    {
        ProcessEnvironment.Write("config", $"[profile web]\nregion = eu-west-1\naws_access_key_id = FROMWEB\naws_secret_access_key = {TestSecrets.Key}\n");
        ProcessEnvironment.Set("AWS_REGION", null);
        Amazon.AWSConfigs.AWSProfileName = "web";
        try
        {
            (await SendAsync()).Header("Authorization").Should().Contain("Credential=FROMWEB/").And.Contain("/eu-west-1/");

            Amazon.AWSConfigs.AWSProfileName = null;
            Amazon.AWSConfigs.AWSCredentialsGenerators =
                [() => throw new InvalidOperationException(), () => new Amazon.Runtime.BasicAWSCredentials("GENERATED", TestSecrets.Key)];
            ProcessEnvironment.Set("AWS_REGION", "us-east-1");

            (await SendAsync()).Header("Authorization").Should().Contain("Credential=GENERATED/");

            // Their text can be a secret.
            Amazon.AWSConfigs.AWSCredentialsGenerators = [() => throw new ArgumentException("a word of the program's")];
            ProcessEnvironment.Set("AWS_ROLE_ARN", "changed");
            (await FluentActions.Awaiting(SendAsync).Should().ThrowAsync<CodeGuruProfilerCredentialsException>())
                .WithMessage("*AWSCredentialsGenerators (ArgumentException)*").And.Message.Should().NotContain("a word");
        }
        finally
        {
            Amazon.AWSConfigs.AWSProfileName = null;
            Amazon.AWSConfigs.AWSCredentialsGenerators = null;
            // The generators' credentials are cached until something changes.
            CredentialChain.OfThisProcess.Keep(new ResolvedSource(new Amazon.Runtime.AnonymousAWSCredentials(), "nothing"));
        }
    }

    [Fact]
    public async Task Source_ThatHangs_IsReplacedByAnother()
    {
        var hanging = new ScriptedCredentials();
        int found = 0;
        Amazon.AWSConfigs.AWSCredentialsGenerators = [() => found++ == 0 ? hanging : new Amazon.Runtime.BasicAWSCredentials("NEXT", TestSecrets.Key)];
        try
        {
            var environment = new AwsEnvironment(_ => null, _ => null, null);
            var chain = new CredentialChain(() => environment, null, _clock);
            var source = new CredentialsSource(new CredentialsLookup([], chain.ResolveAsync, chain), _clock);

            Task<Amazon.Runtime.ImmutableCredentials> call = source.GetAsync(TestContext.Current.CancellationToken).AsTask();
            await hanging.NextAsync();
            _clock.Advance(CredentialsSource.LookupLimit);

            (await call.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).AccessKey.Should().Be("NEXT");
        }
        finally
        {
            Amazon.AWSConfigs.AWSCredentialsGenerators = null;
        }
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

    internal static LoopbackMetadata Metadata(DateTime expiration)
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
        return metadata;
    }

    private async Task<PendingRequest> SendAsync()
    {
        using var handler = new GatedHandler();
        using var client = new CodeGuruProfilerClient(_options, new HttpClient(handler), ClientSources.System, null);
        return await SendAsync(client, handler);
    }

    private static async Task<PendingRequest> SendAsync(CodeGuruProfilerClient client, GatedHandler handler)
    {
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
