using Amazon.Runtime;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

/// <summary>The HTTP client of a registered client: its defaults, and the changes of the application.</summary>
public class HttpClientTests
{
    private const string Name = "CodeGuruProfiler.Client";

    private readonly RecordingHandler _primary = new();
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task AddTwice_PrimaryHandlerOfTheFirst_IsKept()
    {
        _services.AddCodeGuruProfilerClient(Configure).ConfigurePrimaryHttpMessageHandler(() => _primary);
        _services.AddCodeGuruProfilerClient();

        await CallAsync();

        Assert.Single(_primary.Requests);
    }

    [Fact]
    public async Task AddTwice_PrimaryHandlerOfTheSecond_Replaces()
    {
        _services.AddCodeGuruProfilerClient(Configure).ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler());
        _services.AddCodeGuruProfilerClient().ConfigurePrimaryHttpMessageHandler(() => _primary);

        await CallAsync();

        Assert.Single(_primary.Requests);
    }

    // A second registration keeps the configuration of the first builder.
    [Fact]
    public void AddTwice_ConfigurationOfTheFirstBuilder_Stays()
    {
        IHttpClientBuilder http = _services.AddCodeGuruProfilerClient(Configure);
        http.AddStandardResilienceHandler();
        http.UseSocketsHttpHandler((handler, _) => handler.UseProxy = false)
            .SetHandlerLifetime(TimeSpan.FromMinutes(7))
            .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromMinutes(3))
            .RedactLoggedHeaders(_ => true);
        _services.AddCodeGuruProfilerClient();
        using ServiceProvider provider = _services.BuildServiceProvider();

        HttpClientFactoryOptions options = provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(Name);
        Assert.Equal(TimeSpan.FromMinutes(7), options.HandlerLifetime);
        Assert.True(options.ShouldRedactHeaderValue("Host"));
        Assert.Equal(TimeSpan.FromMinutes(3), provider.GetRequiredService<IHttpClientFactory>().CreateClient(Name).Timeout);
        Assert.Contains(Handlers.Of(provider, Name), handler => handler.GetType().Name == "ResilienceHandler");
        Assert.False(Assert.IsType<SocketsHttpHandler>(Handlers.Of(provider, Name).Last()).UseProxy);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Defaults_PrimaryHandler_IsUsed(bool isConfiguredFirst)
    {
        Register(isConfiguredFirst, defaults => defaults.ConfigurePrimaryHttpMessageHandler(() => _primary));

        await CallAsync();

        Assert.Single(_primary.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Defaults_ChangesOfTheSocketsHandler_AreMadeToOurs(bool isConfiguredFirst)
    {
        Register(isConfiguredFirst, defaults => defaults.UseSocketsHttpHandler((handler, _) => handler.UseProxy = false));
        using ServiceProvider provider = _services.BuildServiceProvider();

        var handler = Assert.IsType<SocketsHttpHandler>(Handlers.Of(provider, Name).Last());
        Assert.False(handler.UseProxy);
        Assert.False(handler.AllowAutoRedirect);
    }

    [Fact]
    public async Task Defaults_PrimaryHandler_GivesWayToOneOfTheClient()
    {
        _services.AddCodeGuruProfilerClient(Configure).ConfigurePrimaryHttpMessageHandler(() => _primary);
        _services.ConfigureHttpClientDefaults(defaults => defaults.ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler()));

        await CallAsync();

        Assert.Single(_primary.Requests);
    }

    [Fact]
    public void UseSocketsHttpHandler_KeepsWhatTheClientNeeds()
    {
        _services.AddCodeGuruProfilerClient(Configure).UseSocketsHttpHandler((handler, _) => handler.UseProxy = false);
        using ServiceProvider provider = _services.BuildServiceProvider();

        var handler = Assert.IsType<SocketsHttpHandler>(Handlers.Of(provider, Name).Last());
        Assert.False(handler.UseProxy);
        Assert.False(handler.UseCookies);
        Assert.False(handler.AllowAutoRedirect);
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
    }

    [Fact]
    public async Task UseSocketsHttpHandler_KeepsTheLimitOnConnecting()
    {
        // The server accepts and sends nothing, so that TLS is never established.
        await using var server = ScriptedServer.StartOnConnect(Answers.Stall);
        using var client = new SocketClient(
            server,
            options =>
            {
                options.ServiceUrl = new Uri($"https://{server.Url.Authority}");
                options.ConnectTimeout = TimeSpan.FromMilliseconds(20);
                options.MaxAttempts = 1;
            },
            configureHttp: http => http.UseSocketsHttpHandler((handler, _) => handler.UseProxy = false));

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => client.GetAsync());

        Assert.Equal(TimeLimit.Connect, failure.Limit);
    }

    public static TheoryData<string, bool, bool> Retries
    {
        get
        {
            var cases = new TheoryData<string, bool, bool>();
            foreach (string way in (string[])["resilience", "policy", "handler", "derived", "every name"])
            {
                cases.Add(way, true, false);
                cases.Add(way, true, true);
                cases.Add(way, false, false);
                cases.Add(way, false, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Retries))]
    public void Retries_ForAllClients_AreRemovedAndThoseOfThisClientStay(string way, bool isConfiguredFirst, bool isAddedToThisClient)
    {
        void AddToAll()
        {
            _ = way switch
            {
                "resilience" => _services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler()),
                "policy" => _services.ConfigureHttpClientDefaults(http => http.AddPolicyHandler(Policies.Retry)),
                "handler" => _services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new PolicyHttpMessageHandler(Policies.Retry))),
                "derived" => _services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new OwnPolicyHandler())),
                _ => _services.ConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(
                    builder => builder.AdditionalHandlers.Add(new PolicyHttpMessageHandler(Policies.Retry)))),
            };
            _services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new HarmlessHandler()));
        }

        if (isConfiguredFirst)
        {
            AddToAll();
        }

        IHttpClientBuilder http = _services.AddCodeGuruProfilerClient(Configure);
        if (isAddedToThisClient)
        {
            http.AddPolicyHandler(Policies.Retry).AddStandardResilienceHandler();
        }

        if (!isConfiguredFirst)
        {
            AddToAll();
        }

        using ServiceProvider provider = _services.BuildServiceProvider();

        string[] expected = isAddedToThisClient ? ["PolicyHttpMessageHandler", "ResilienceHandler"] : [];
        Assert.Equal(
            ["HarmlessHandler", .. expected],
            Handlers.Of(provider, Name).Select(handler => handler.GetType().Name).Where(type => type is "HarmlessHandler" or "OwnPolicyHandler" or "PolicyHttpMessageHandler" or "ResilienceHandler"));
        Assert.Contains(Handlers.Of(provider, "another"), handler => handler.GetType().Name is "OwnPolicyHandler" or "PolicyHttpMessageHandler" or "ResilienceHandler");
    }

    [Fact]
    public void HttpClient_OfTheClient_HasAnInfiniteTimeout()
    {
        _services.ConfigureHttpClientDefaults(defaults => defaults.ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(1)));
        _services.AddCodeGuruProfilerClient(Configure);
        using ServiceProvider provider = _services.BuildServiceProvider();

        Assert.Equal(Timeout.InfiniteTimeSpan, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Name).Timeout);
    }

    private async Task CallAsync()
    {
        await using ServiceProvider provider = _services.BuildServiceProvider();
        await provider.GetRequiredService<ICodeGuruProfilerClient>().ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = "arn" });
    }

    private void Register(bool isConfiguredFirst, Action<IHttpClientBuilder> defaults)
    {
        if (isConfiguredFirst)
        {
            _services.ConfigureHttpClientDefaults(defaults);
        }

        _services.AddCodeGuruProfilerClient(Configure);
        if (!isConfiguredFirst)
        {
            _services.ConfigureHttpClientDefaults(defaults);
        }
    }

    private static void Configure(CodeGuruProfilerClientOptions options)
    {
        options.Region = "eu-central-1";
        options.Credentials = new BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key);
    }

    private sealed class HarmlessHandler : DelegatingHandler;

    private sealed class OwnPolicyHandler() : PolicyHttpMessageHandler(Policies.Retry);
}
