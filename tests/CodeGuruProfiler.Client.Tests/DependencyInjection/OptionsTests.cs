using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

/// <summary>Options from configuration, and what becomes of bad ones when a host starts.</summary>
public class OptionsTests
{
    private const string Name = "CodeGuruProfiler.Client";

    [Fact]
    public void Bind_EveryOption_IsRead()
    {
        CodeGuruProfilerClientOptions options = Bind(
            ("Region", "eu-west-1"),
            ("ServiceUrl", "http://127.0.0.1:8000/base"),
            ("IgnoreConfiguredEndpointUrls", "true"),
            ("Profile", "work"),
            ("UseFips", "true"),
            ("UseDualStack", "True"),
            ("RetryMode", "adaptive"),
            ("MaxAttempts", "7"),
            ("CorrectClockSkew", "false"),
            ("ConnectTimeout", "00:00:01.5"),
            ("AttemptTimeout", "00:01:00"),
            ("TotalTimeout", "-00:00:00.001"),
            ("MaxResponseBytes", "1000000"));

        Assert.Equal("eu-west-1", options.Region);
        Assert.Equal(new Uri("http://127.0.0.1:8000/base"), options.ServiceUrl);
        Assert.True(options.IgnoreConfiguredEndpointUrls);
        Assert.Equal("work", options.Profile);
        Assert.True(options.UseFips);
        Assert.True(options.UseDualStack);
        Assert.Equal(RetryMode.Adaptive, options.RetryMode);
        Assert.Equal(7, options.MaxAttempts);
        Assert.False(options.CorrectClockSkew);
        Assert.Equal(TimeSpan.FromSeconds(1.5), options.ConnectTimeout);
        Assert.Equal(TimeSpan.FromMinutes(1), options.AttemptTimeout);
        Assert.Equal(Timeout.InfiniteTimeSpan, options.TotalTimeout);
        Assert.Equal(1_000_000, options.MaxResponseBytes);
    }

    // An option that is added must be bound, or be one that no configuration file can hold.
    [Fact]
    public void Bind_Options_LeavesOutOnlyObjects()
        => Assert.Equal(
            ["Credentials", "LoggerFactory", "RetryQuota", "TimeProvider"],
            typeof(CodeGuruProfilerClientOptions).GetProperties().Select(property => property.Name)
                .Except([
                    "Region", "ServiceUrl", "IgnoreConfiguredEndpointUrls", "Profile", "UseFips", "UseDualStack", "RetryMode", "MaxAttempts",
                    "CorrectClockSkew", "ConnectTimeout", "AttemptTimeout", "TotalTimeout", "MaxResponseBytes",
                ])
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Bind_EmptySection_LeavesTheDefaults()
    {
        CodeGuruProfilerClientOptions options = Bind(("MaxAttempts", ""));

        Assert.Null(options.Region);
        Assert.Equal(3, options.MaxAttempts);
        Assert.Equal(TimeSpan.FromSeconds(30), options.AttemptTimeout);
    }

    [Theory]
    [InlineData("ServiceUrl", "not an address", "Uri")]
    [InlineData("UseFips", "yes", "Boolean")]
    [InlineData("UseDualStack", "1", "Boolean")]
    [InlineData("RetryMode", "legacy", "RetryMode")]
    [InlineData("MaxAttempts", "three", "Int32")]
    [InlineData("MaxAttempts", "99999999999", "Int32")]
    [InlineData("CorrectClockSkew", "no", "Boolean")]
    [InlineData("ConnectTimeout", "3.1s", "TimeSpan")]
    [InlineData("AttemptTimeout", "24:00:00:00:00", "TimeSpan")]
    [InlineData("MaxResponseBytes", "1 MB", "Int32")]
    public void Bind_BadValue_NamesKeyAndValue(string key, string value, string type)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Bind((key, value)));

        Assert.Equal($"The configuration key {key} has the value '{value}', which is no {type}.", exception.Message);
    }

    [Fact]
    public async Task Start_BadConfiguration_FailsAndNamesTheKey()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Profiler:MaxAttempts", "three")]);
        builder.Services.AddCodeGuruProfilerClient(builder.Configuration.GetSection("Profiler"));
        using IHost host = builder.Build();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Equal("The configuration key MaxAttempts has the value 'three', which is no Int32.", exception.Message);
    }

    public static TheoryData<string, Action<CodeGuruProfilerClientOptions>> BadOptions => new()
    {
        { "MaxAttempts must be 1 to 10, but is 0.", options => options.MaxAttempts = 0 },
        { "MaxAttempts must be 1 to 10, but is 11.", options => options.MaxAttempts = 11 },
        { "MaxResponseBytes must be 1 to 2147483590, but is 0.", options => options.MaxResponseBytes = 0 },
        { Limit("ConnectTimeout", "00:00:00"), options => options.ConnectTimeout = TimeSpan.Zero },
        { Limit("AttemptTimeout", "-00:00:01"), options => options.AttemptTimeout = TimeSpan.FromSeconds(-1) },
        { Limit("TotalTimeout", "30.00:00:00"), options => options.TotalTimeout = TimeSpan.FromDays(30) },
        { "RetryMode must be Standard or Adaptive, but is 9.", options => options.RetryMode = (RetryMode)9 },
        { "TimeProvider must not be null; leave it out for the system's clock.", options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task Start_BadOption_FailsAndNamesTheOption(string message, Action<CodeGuruProfilerClientOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCodeGuruProfilerClient(configure);
        using IHost host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(message, exception.Message);
        Assert.Equal(Name, exception.OptionsName);
    }

    [Fact]
    public async Task Start_BadOptionOfAKeyedClient_FailsAndNamesIt()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCodeGuruProfilerClient();
        builder.Services.AddKeyedCodeGuruProfilerClient("eu", options => options.MaxAttempts = 0);
        using IHost host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal($"{Name}:eu", exception.OptionsName);
    }

    [Fact]
    public void Construct_BadOptions_NamesThemAll()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "us-east-1", MaxAttempts = 0, MaxResponseBytes = -1 }));

        Assert.StartsWith("MaxAttempts must be 1 to 10, but is 0. MaxResponseBytes must be 1 to 2147483590, but is -1.", exception.Message, StringComparison.Ordinal);
    }

    private static string Limit(string option, string value)
        => string.Create(CultureInfo.InvariantCulture, $"{option} must be more than zero and at most 24.20:31:23.6470000, or Timeout.InfiniteTimeSpan, but is {value}.");

    private static CodeGuruProfilerClientOptions Bind(params (string Key, string Value)[] values)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddCodeGuruProfilerClient(configuration);
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(Name);
    }
}
