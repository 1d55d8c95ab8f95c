using System.Text;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>Regions, profiles, URLs and credentials as the AWS CLI takes them.</summary>
public sealed class AwsHabitTests : IAsyncLifetime
{
    private readonly ToolHome _home = new();
    private LocalProfilerService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Region = "eu-west-1", AccessKey = "AKID", SecretKey = TestSecrets.Key, SessionToken = TestSecrets.Token });
        await _service.Seed.AddProfilingGroupAsync("web-shop");
    }

    public async ValueTask DisposeAsync()
    {
        _home.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Environment_OfTheAwsCli_IsEnough()
    {
        _home.Variables["AWS_ENDPOINT_URL_CODEGURUPROFILER"] = _service.Url.ToString();
        _home.Variables["AWS_REGION"] = "eu-west-1";
        SetKeys();

        Assert.Equal(new ToolOutcome(ExitCode.Success, "web-shop\tDefault\ton\t\n", ""), await RunAsync("groups"));
    }

    [Fact]
    public async Task Options_OverrideTheEnvironment()
    {
        _home.Variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1";
        _home.Variables["AWS_REGION"] = "us-east-1";
        SetKeys();

        Assert.Equal(ExitCode.Success, (await RunAsync("groups", "--endpoint-url", _service.Url.ToString(), "--region", "eu-west-1")).ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Profile_OfTheConfiguration_HasRegionUrlAndKeys(bool byOption)
    {
        _home.Configure($"""
            [profile work]
            region = eu-west-1
            endpoint_url = {_service.Url}
            aws_access_key_id = AKID
            aws_secret_access_key = {TestSecrets.Key}
            aws_session_token = {TestSecrets.Token}
            """);
        _home.Variables["AWS_PROFILE"] = byOption ? "other" : "work";

        ToolOutcome outcome = await RunAsync(byOption ? ["groups", "--profile", "work"] : ["groups"]);

        Assert.Equal((ExitCode.Success, ""), (outcome.ExitCode, outcome.Errors));
    }

    [Fact]
    public async Task Credentials_ThatAreMissing_AreExitCode5InOneLine()
    {
        _home.Variables["AWS_REGION"] = "eu-west-1";
        _home.Variables["AWS_ENDPOINT_URL"] = _service.Url.ToString();

        ToolOutcome outcome = await RunAsync("groups");

        Assert.Equal((ExitCode.Access, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith("With single sign-on, run: aws sso login --profile default", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_ThatAreWrong_AreExitCode5AndNotShown()
    {
        _home.Variables["AWS_REGION"] = "eu-west-1";
        _home.Variables["AWS_ENDPOINT_URL"] = _service.Url.ToString();
        _home.Variables["AWS_ACCESS_KEY_ID"] = "AKID";
        _home.Variables["AWS_SECRET_ACCESS_KEY"] = TestSecrets.ExampleKey;

        ToolOutcome outcome = await RunAsync("groups", "--verbose");

        Assert.Equal((ExitCode.Access, ""), (outcome.ExitCode, outcome.Output));
        Assert.Null(TestSecrets.FindIn(outcome.Errors));
    }

    [Fact]
    public async Task Region_ThatIsMissing_IsUsageInOneLine()
    {
        ToolOutcome outcome = await RunAsync("groups");

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("--region", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SingleSignOn_WithAToken_GetsCredentials()
    {
        await using WebApplication portal = await StartAsync((HttpRequest request) => request.Path == "/federation/credentials" && request.Headers["x-amz-sso_bearer_token"] == "the-token"
            ? Results.Text($$"""{"roleCredentials":{"accessKeyId":"AKID","secretAccessKey":"{{TestSecrets.Key}}","sessionToken":"{{TestSecrets.Token}}","expiration":{{DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()}} } }""", "application/json")
            : Results.NotFound());
        ConfigureSingleSignOn();
        _home.SignIn("company", "https://company.awsapps.com/start", new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        _home.Variables["AWS_ENDPOINT_URL_SSO"] = portal.Urls.Single();

        ToolOutcome outcome = await RunAsync("groups", "--profile", "sso");

        Assert.Equal(new ToolOutcome(ExitCode.Success, "web-shop\tDefault\ton\t\n", ""), outcome);
    }

    [Fact]
    public async Task SingleSignOn_WithoutAToken_NamesTheCommand()
    {
        ConfigureSingleSignOn();

        ToolOutcome outcome = await RunAsync("groups", "--profile", "sso");

        Assert.Equal((ExitCode.Access, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith("With single sign-on, run: aws sso login --profile sso", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    // The service of roles must get a request that is signed with the credentials of the source profile.
    [Fact]
    public async Task Role_OfASourceProfile_IsAssumed()
    {
        await using WebApplication roles = await StartAsync(async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            string form = await reader.ReadToEndAsync();
            return form.Contains("Action=AssumeRole&", StringComparison.Ordinal) && request.Headers.Authorization.ToString().Contains("Credential=SOURCE/", StringComparison.Ordinal)
                ? Results.Text(
                    $"""<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>AKID</AccessKeyId><SecretAccessKey>{TestSecrets.Key}</SecretAccessKey><SessionToken>{TestSecrets.Token}</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>""",
                    "text/xml")
                : Results.Text("not signed by the source", statusCode: 403);
        });
        _home.Configure($"""
            [profile source]
            aws_access_key_id = SOURCE
            aws_secret_access_key = {TestSecrets.AnotherKey}
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/profiler
            source_profile = source
            region = eu-west-1
            endpoint_url = {_service.Url}
            """);
        _home.Variables["AWS_ENDPOINT_URL_STS"] = roles.Urls.Single();

        ToolOutcome outcome = await RunAsync("groups", "--profile", "role");

        Assert.Equal(new ToolOutcome(ExitCode.Success, "web-shop\tDefault\ton\t\n", ""), outcome);
    }

    private void ConfigureSingleSignOn() => _home.Configure($"""
        [sso-session company]
        sso_start_url = https://company.awsapps.com/start
        sso_region = us-east-1
        sso_registration_scopes = sso:account:access
        [profile sso]
        sso_session = company
        sso_account_id = 123456789012
        sso_role_name = Developer
        region = eu-west-1
        endpoint_url = {_service.Url}
        """);

    private void SetKeys()
    {
        _home.Variables["AWS_ACCESS_KEY_ID"] = "AKID";
        _home.Variables["AWS_SECRET_ACCESS_KEY"] = TestSecrets.Key;
        _home.Variables["AWS_SESSION_TOKEN"] = TestSecrets.Token;
    }

    private async Task<ToolOutcome> RunAsync(params string[] arguments)
    {
        using var tool = ToolProcess.Start(_home, arguments);
        return await tool.WaitAsync();
    }

    private static async Task<WebApplication> StartAsync(Delegate respond)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapFallback(respond);
        await service.StartAsync();
        return service;
    }
}
