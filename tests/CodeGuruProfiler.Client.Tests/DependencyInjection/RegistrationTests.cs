using Amazon.Runtime;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

public class RegistrationTests
{
    private static readonly ListTagsForResourceRequest Request = new() { ResourceArn = "arn" };

    private readonly RecordingHandler _primary = new();
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task Add_WithOptions_ReturnsAClientThatFollowsThem()
    {
        _services.AddCodeGuruProfilerClient(Configure).ConfigurePrimaryHttpMessageHandler(() => _primary);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(Request);

        Assert.Equal("https://codeguru-profiler.eu-central-1.amazonaws.com/tags/arn", _primary.Address.AbsoluteUri);
        Assert.Contains("Credential=AKIDEXAMPLE/", _primary.Authorization, StringComparison.Ordinal);
        Assert.Contains("/eu-central-1/codeguru-profiler/aws4_request", _primary.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithoutOptions_TakesThemFromWhereTheyAreConfigured()
    {
        _services.AddCodeGuruProfilerClient().ConfigurePrimaryHttpMessageHandler(() => _primary);
        _services.Configure<CodeGuruProfilerClientOptions>(Configure);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(Request);

        Assert.Contains("/eu-central-1/", _primary.Authorization, StringComparison.Ordinal);
    }

    // Later configuration wins, as with any other options.
    [Theory]
    [InlineData("Configure")]
    [InlineData("PostConfigure")]
    [InlineData("ConfigureAll")]
    [InlineData("IConfigureOptions")]
    [InlineData("IConfigureNamedOptions")]
    [InlineData("AddOptions")]
    public async Task Add_OptionsConfiguredAfterwards_HaveEffect(string by)
    {
        _services.AddCodeGuruProfilerClient(Configure).ConfigurePrimaryHttpMessageHandler(() => _primary);
        _ = by switch
        {
            "Configure" => _services.Configure<CodeGuruProfilerClientOptions>(SetRegion),
            "PostConfigure" => _services.PostConfigure<CodeGuruProfilerClientOptions>(SetRegion),
            "ConfigureAll" => _services.ConfigureAll<CodeGuruProfilerClientOptions>(SetRegion),
            "IConfigureOptions" => _services.AddSingleton<IConfigureOptions<CodeGuruProfilerClientOptions>>(new ConfigureOptions<CodeGuruProfilerClientOptions>(SetRegion)),
            "IConfigureNamedOptions" => _services.ConfigureOptions<RegionOfAll>(),
            _ => _services.AddOptions<CodeGuruProfilerClientOptions>().Configure(SetRegion).Services,
        };
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(Request);

        Assert.Contains("/ap-south-1/", _primary.Authorization, StringComparison.Ordinal);
        Assert.Equal("ap-south-1", provider.GetRequiredService<IOptions<CodeGuruProfilerClientOptions>>().Value.Region);
    }

    [Fact]
    public async Task Add_WithConfiguration_ReturnsAClientThatFollowsIt()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Profiler:Region", "eu-west-3"), new("Profiler:ServiceUrl", "http://profiler.test:8000/base")])
            .Build();
        _services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("FROMCONTAINER", TestSecrets.Key));
        _services.AddCodeGuruProfilerClient(configuration.GetSection("Profiler")).ConfigurePrimaryHttpMessageHandler(() => _primary);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(Request);

        Assert.Equal("http://profiler.test:8000/base/tags/arn", _primary.Address.AbsoluteUri);
        Assert.Contains("/eu-west-3/", _primary.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddKeyed_TwoClients_HaveOptionsAndHandlersOfTheirOwn()
    {
        var other = new RecordingHandler();
        _services.AddKeyedCodeGuruProfilerClient("eu", Configure).ConfigurePrimaryHttpMessageHandler(() => _primary);
        _services.AddKeyedCodeGuruProfilerClient("us", options =>
        {
            Configure(options);
            options.Region = "us-west-2";
        }).ConfigurePrimaryHttpMessageHandler(() => other);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu").ListTagsForResourceAsync(Request);
        await provider.GetRequiredKeyedService<ICodeGuruProfilerClient>("us").ListTagsForResourceAsync(Request);

        Assert.Contains("/eu-central-1/", _primary.Authorization, StringComparison.Ordinal);
        Assert.Contains("/us-west-2/", other.Authorization, StringComparison.Ordinal);
        Assert.Null(provider.GetService<ICodeGuruProfilerClient>());
        Assert.Same(
            provider.GetRequiredKeyedService<CodeGuruProfilerClient>("eu"), provider.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu"));
    }

    [Fact]
    public void Add_Client_IsASingleton()
    {
        _services.AddCodeGuruProfilerClient(Configure);
        using ServiceProvider provider = _services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        using IServiceScope scope = provider.CreateScope();

        Assert.Same(provider.GetRequiredService<ICodeGuruProfilerClient>(), scope.ServiceProvider.GetRequiredService<ICodeGuruProfilerClient>());
        Assert.Same(provider.GetRequiredService<CodeGuruProfilerClient>(), provider.GetRequiredService<ICodeGuruProfilerClient>());
    }

    [Fact]
    public void Add_Twice_RegistersOneClientAndBothSettings()
    {
        _services.AddCodeGuruProfilerClient(Configure);
        _services.AddCodeGuruProfilerClient(options => options.MaxAttempts = 5);

        Assert.Single(_services, service => service.ServiceType == typeof(ICodeGuruProfilerClient));
        using ServiceProvider provider = _services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(Options.DefaultName);
        Assert.Equal("eu-central-1", options.Region);
        Assert.Equal(5, options.MaxAttempts);
    }

    [Fact]
    public void Add_AnImplementationOfTheCaller_IsKept()
    {
        using var own = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "us-east-1" });
        _services.AddSingleton<ICodeGuruProfilerClient>(own);
        _services.AddCodeGuruProfilerClient(Configure);
        using ServiceProvider provider = _services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<ICodeGuruProfilerClient>());
    }

    [Fact]
    public async Task Credentials_Registered_AreUsed()
    {
        _services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("FROMCONTAINER", TestSecrets.Key));
        _services.AddCodeGuruProfilerClient(options => options.Region = "us-east-1").ConfigurePrimaryHttpMessageHandler(() => _primary);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(Request);

        Assert.Contains("Credential=FROMCONTAINER/", _primary.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_OfTheOptions_ComeBeforeRegisteredOnes()
    {
        _services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("FROMCONTAINER", TestSecrets.Key));
        _services.AddCodeGuruProfilerClient(Configure).ConfigurePrimaryHttpMessageHandler(() => _primary);
        await using ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(Request);

        Assert.Contains("Credential=AKIDEXAMPLE/", _primary.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_Added_SeesEverySignedAttempt()
    {
        var seen = new SeeingHandler();
        await using var server = ScriptedServer.Start("http", Answers.Close, Answers.Ok);
        using var client = new SocketClient(server, configureHttp: http => http.AddHttpMessageHandler(() => seen));

        await client.GetAsync();

        Assert.Equal(server.Requests.Select(request => request.Header("Authorization")), seen.Authorizations);
        Assert.Equal(2, seen.Authorizations.Count);
    }

    [Fact]
    public async Task Dispose_OfTheProvider_DisposesTheClientAndMayBeRepeated()
    {
        _services.AddCodeGuruProfilerClient(Configure).ConfigurePrimaryHttpMessageHandler(() => _primary);
        ServiceProvider provider = _services.BuildServiceProvider();
        var client = provider.GetRequiredService<CodeGuruProfilerClient>();
        await client.ListTagsForResourceAsync(Request);

        await provider.DisposeAsync();
        await provider.DisposeAsync();
        client.Dispose();
    }

    // At Trace, IHttpClientFactory logs the headers of every request and response.
    [Fact]
    public async Task Logs_AtTrace_HoldNoSecret()
    {
        using var logs = new RecordedLogs();
        await using var server = ScriptedServer.Start("http", Answers.Json(200, Answers.Tags, "Set-Cookie: session=chocolate"));
        using var client = new SocketClient(
            server,
            options => options.Credentials = new SessionAWSCredentials("AKIDEXAMPLE", TestSecrets.Key, TestSecrets.Token),
            configureServices: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)));

        await client.GetAsync();

        string signature = Assert.Single(server.Requests).Header("Authorization")!.Split("Signature=")[1];
        Assert.Contains("Authorization: *", logs.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("x-amz-security-token: *", logs.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("amz-sdk-request: attempt=1; max=3", logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(signature, logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tokentoken", logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestSecrets.Key, logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chocolate", logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_WithNull_IsRefused()
    {
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddCodeGuruProfilerClient()).ParamName);
        Assert.Equal("configure", Assert.Throws<ArgumentNullException>(() => _services.AddCodeGuruProfilerClient((Action<CodeGuruProfilerClientOptions>)null!)).ParamName);
        Assert.Equal("configuration", Assert.Throws<ArgumentNullException>(() => _services.AddCodeGuruProfilerClient((IConfiguration)null!)).ParamName);
    }

    private static void Configure(CodeGuruProfilerClientOptions options)
    {
        options.Region = "eu-central-1";
        options.Credentials = new BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key);
    }

    private static void SetRegion(CodeGuruProfilerClientOptions options) => options.Region = "ap-south-1";

    private sealed class RegionOfAll : IConfigureNamedOptions<CodeGuruProfilerClientOptions>
    {
        public void Configure(CodeGuruProfilerClientOptions options) => SetRegion(options);

        public void Configure(string? name, CodeGuruProfilerClientOptions options) => SetRegion(options);
    }

    private sealed class SeeingHandler : DelegatingHandler
    {
        public List<string> Authorizations { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorizations.Add(request.Headers.GetValues("Authorization").Single());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
