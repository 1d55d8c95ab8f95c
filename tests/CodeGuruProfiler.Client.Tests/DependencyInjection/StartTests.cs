using Amazon.Runtime;
using CodeGuruProfiler.Client.Tests.Credentials;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

/// <summary>The errors that stop a host when it starts, and their messages.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class StartTests : IDisposable
{
    private readonly ProcessEnvironment _environment = new();
    private readonly HostApplicationBuilder _builder = Host.CreateEmptyApplicationBuilder(null);

    public static TheoryData<string, Action<CodeGuruProfilerClientOptions>> BadSettings => new()
    {
        { "Invalid Configuration: Missing Region", _ => { } },
        { "Invalid Configuration: Missing Region", options => options.Region = "" },
        { "eu_central", options => options.Region = "eu_central" },
        { "US-EAST-1", options => options.Region = "US-EAST-1" },
        { "Invalid Configuration: FIPS and custom endpoint are not supported", options => (options.UseFips, options.ServiceUrl) = (true, new Uri("http://localhost:1")) },
        { "Invalid Configuration: Dualstack and custom endpoint are not supported", options => (options.UseDualStack, options.ServiceUrl) = (true, new Uri("http://localhost:1")) },
        { "ServiceUrl", options => (options.Region, options.ServiceUrl) = ("us-east-1", new Uri("ftp://localhost")) },
        { "ServiceUrl", options => (options.Region, options.ServiceUrl) = ("us-east-1", new Uri("localhost:8000")) },
        { "ServiceUrl", options => (options.Region, options.ServiceUrl) = ("us-east-1", new Uri("/base", UriKind.Relative)) },
        { "ServiceUrl", options => (options.Region, options.ServiceUrl) = ("us-east-1", new Uri("http://localhost/?x=1")) },
        { "MaxAttempts must be 1 to 10, but is 11.", options => (options.Region, options.MaxAttempts) = ("us-east-1", 11) },
    };

    [Theory]
    [MemberData(nameof(BadSettings))]
    public async Task Start_BadSetting_StopsTheHost(string message, Action<CodeGuruProfilerClientOptions> configure)
    {
        ProcessEnvironment.Set("AWS_REGION", null);
        _builder.Services.AddCodeGuruProfilerClient(configure);

        OptionsValidationException exception = await StartFailsAsync();

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(Options.DefaultName, exception.OptionsName);
        Assert.Equal(typeof(CodeGuruProfilerClientOptions), exception.OptionsType);
    }

    [Theory]
    [MemberData(nameof(BadSettings))]
    public async Task Start_BadSettingOfAKeyedClient_StopsTheHostAndNamesTheKey(string message, Action<CodeGuruProfilerClientOptions> configure)
    {
        ProcessEnvironment.Set("AWS_REGION", null);
        _builder.Services.AddKeyedCodeGuruProfilerClient("eu", configure);

        OptionsValidationException exception = await StartFailsAsync();

        Assert.StartsWith("The client with the key 'eu': ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal("eu", exception.OptionsName);
    }

    [Theory]
    [InlineData(42, "The client with the key 42: ")]
    [InlineData(DayOfWeek.Friday, "The client with the key Friday: ")]
    [InlineData(typeof(string), "The client with a key of type System.RuntimeType: ")]
    public async Task Start_BadSettingOfAKeyThatIsNotAString_NamesTheKey(object key, string begin)
    {
        _builder.Services.AddKeyedCodeGuruProfilerClient(key, options => options.Region = "-");

        OptionsValidationException exception = await StartFailsAsync();

        Assert.StartsWith(begin, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SeveralBadClients_NamesThemAll()
    {
        _builder.Services.AddCodeGuruProfilerClient(options => options.MaxAttempts = 0);
        _builder.Services.AddKeyedCodeGuruProfilerClient("eu", options => options.Region = "-");
        _builder.Services.AddKeyedCodeGuruProfilerClient("us", _ => { });
        using IHost host = _builder.Build();

        var exception = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync());

        Assert.Equal(["", "eu"], exception.InnerExceptions.Cast<OptionsValidationException>().Select(failure => failure.OptionsName));
    }

    // A setting of the environment counts as set.
    [Theory]
    [InlineData("AWS_REGION")]
    [InlineData("AWS_DEFAULT_REGION")]
    [InlineData("profile")]
    [InlineData("ServiceUrl")]
    public async Task Start_RegionFromElsewhere_Starts(string source)
    {
        ProcessEnvironment.Set("AWS_REGION", null);
        if (source == "profile")
        {
            ProcessEnvironment.Write("config", "[profile team]\nregion = eu-west-1\n");
        }
        else if (source != "ServiceUrl")
        {
            ProcessEnvironment.Set(source, "eu-west-1");
        }

        _builder.Services.AddCodeGuruProfilerClient(options =>
        {
            options.Region = "";
            options.Profile = source == "profile" ? "team" : "";
            options.ServiceUrl = source == "ServiceUrl" ? new Uri("http://localhost:8000") : null;
        });
        using IHost host = _builder.Build();

        await host.StartAsync();
    }

    [Fact]
    public async Task Start_BadVariableOfTheEnvironment_StopsTheHost()
    {
        ProcessEnvironment.Set("AWS_REGION", "Frankfurt");
        _builder.Services.AddCodeGuruProfilerClient();

        OptionsValidationException exception = await StartFailsAsync();

        Assert.Contains("Frankfurt", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OptionsThatPostConfigureRepairs_Starts()
    {
        _builder.Services.AddCodeGuruProfilerClient(options => options.MaxAttempts = 0);
        _builder.Services.PostConfigure<CodeGuruProfilerClientOptions>(options => options.MaxAttempts = 1);
        using IHost host = _builder.Build();

        await host.StartAsync();
    }

    // A test double needs no Region.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_ClientThatTheApplicationReplaces_ChecksValuesOnly(bool hasBadValue)
    {
        ProcessEnvironment.Set("AWS_REGION", null);
        using var standin = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "us-east-1" });
        _builder.Services.AddKeyedCodeGuruProfilerClient("eu", options => options.MaxAttempts = hasBadValue ? 0 : 1)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler());
        _builder.Services.AddKeyedSingleton<ICodeGuruProfilerClient>("eu", standin);

        if (hasBadValue)
        {
            await StartFailsAsync();
            return;
        }

        using IHost host = _builder.Build();
        await host.StartAsync();
        Assert.Same(standin, host.Services.GetRequiredKeyedService<ICodeGuruProfilerClient>("eu"));
    }

    [Fact]
    public async Task Start_RegisteredCredentials_AreNotCreatedYet()
    {
        bool isCreated = false;
        _builder.Services.AddSingleton<AWSCredentials>(_ =>
        {
            isCreated = true;
            return new AnonymousAWSCredentials();
        });
        _builder.Services.AddCodeGuruProfilerClient();
        using IHost host = _builder.Build();

        await host.StartAsync();

        Assert.False(isCreated);
    }

    public static TheoryData<string, Func<HttpMessageHandler>> HandlersThatFollow => new()
    {
        { "SocketsHttpHandler", () => new SocketsHttpHandler() },
        { "HttpClientHandler", () => new HttpClientHandler() },
        { "OwnHandler", () => new OwnHandler() },
        { "SocketsHttpHandler", () => new PassingHandler(new PassingHandler(new SocketsHttpHandler())) },
    };

    [Theory]
    [MemberData(nameof(HandlersThatFollow))]
    public async Task Start_HandlerThatFollowsRedirects_StopsTheHostAndExplainsWhatToWrite(string type, Func<HttpMessageHandler> create)
    {
        _builder.Services.AddCodeGuruProfilerClient().ConfigurePrimaryHttpMessageHandler(create).AddHttpMessageHandler(() => new PassingHandler());
        using IHost host = _builder.Build();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Equal(
            $"The {type} of the HTTP client 'CodeGuruProfiler.Client' follows redirects, which would send the signature and the session token to another host. "
            + "Set AllowAutoRedirect to false where the handler is created, or change it on the builder that the registration returns: "
            + ".UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false).",
            exception.Message);
        Assert.Equal(exception.Message, Assert.Throws<InvalidOperationException>(host.Services.GetRequiredService<ICodeGuruProfilerClient>).Message);
    }

    [Fact]
    public async Task Start_HandlerOfAllClientsThatFollowsRedirects_StopsTheHostUnlessItIsChanged()
    {
        _builder.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler()));
        _builder.Services.AddKeyedCodeGuruProfilerClient("eu", _ => { });
        _builder.Services.AddKeyedCodeGuruProfilerClient("us", _ => { }).UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false);
        using IHost host = _builder.Build();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.StartsWith("The client with the key 'eu': The SocketsHttpHandler of the HTTP client 'CodeGuruProfiler.Client:eu' ", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(host.Services.GetRequiredKeyedService<ICodeGuruProfilerClient>("us"));
    }

    [Theory]
    [InlineData("MaxAttemps", "MaxAttempts")]
    [InlineData("maxatempt", "MaxAttempts")]
    [InlineData("Max-Attempts", "MaxAttempts")]
    [InlineData("max_attempts", "MaxAttempts")]
    [InlineData("Regoin", "Region")]
    [InlineData("UseFIPSs", "UseFips")]
    [InlineData("ServiceUri", "ServiceUrl")]
    [InlineData("AttemptTimeouts", "AttemptTimeout")]
    public async Task Start_KeyLikeAnOption_IsAWarning(string key, string option)
    {
        using RecordedLogs logs = await StartWithAsync(new($"Profiler:{key}", "5"));

        Assert.Contains($"The configuration key Profiler:{key} is ignored: there is no such option. Did you mean {option}?", logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxAttempts")]
    [InlineData("MAXATTEMPTS")]
    [InlineData("MaxAtt")]
    [InlineData("ProfilingGroupName")]
    [InlineData("Credentials")]
    [InlineData("Regio\nn")]
    [InlineData("Region\u2028")]
    public async Task Start_OptionOrKeyOfAnother_LogsNoWarning(string key)
    {
        using RecordedLogs logs = await StartWithAsync(new($"Profiler:{key}", "5"));

        Assert.DoesNotContain("Did you mean", logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FailsForAKeyThatIsMisspelled_WarnsBefore()
    {
        ProcessEnvironment.Set("AWS_REGION", null);
        using var logs = new RecordedLogs();
        _builder.Logging.AddProvider(logs);
        _builder.Configuration.AddInMemoryCollection([new("Profiler:Regiom", "eu-west-1")]);
        _builder.Services.AddKeyedCodeGuruProfilerClient("eu", _builder.Configuration.GetSection("Profiler"));

        await StartFailsAsync();

        Assert.Contains("Did you mean Region?", logs.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _environment.Dispose();

    private async Task<RecordedLogs> StartWithAsync(KeyValuePair<string, string?> setting)
    {
        var logs = new RecordedLogs();
        _builder.Logging.AddProvider(logs);
        _builder.Configuration.AddInMemoryCollection([setting]);
        _builder.Services.AddCodeGuruProfilerClient(_builder.Configuration.GetSection("Profiler"));
        using IHost host = _builder.Build();
        await host.StartAsync();
        return logs;
    }

    private async Task<OptionsValidationException> StartFailsAsync()
    {
        using IHost host = _builder.Build();
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private sealed class OwnHandler : HttpClientHandler;

    private sealed class PassingHandler : DelegatingHandler
    {
        public PassingHandler()
        {
        }

        public PassingHandler(HttpMessageHandler inner)
            : base(inner)
        {
        }
    }
}
