using System.Globalization;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.DependencyInjection;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

/// <summary>Options from configuration, and what becomes of bad ones when a host starts.</summary>
public class OptionsTests
{
    private const string Duration = "a time such as 00:00:10 for ten seconds, or -00:00:00.001 for no limit";

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
    public void Keys_AreTheOptionsThatConfigurationCanHold()
        => Assert.Equal(
            typeof(CodeGuruProfilerClientOptions).GetProperties().Select(property => property.Name)
                .Except(["Credentials", "LoggerFactory", "RetryQuota", "TimeProvider"]).Order(StringComparer.Ordinal),
            OptionsBinding.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Bind_EmptyValues_LeaveTheDefaults()
    {
        CodeGuruProfilerClientOptions options = Bind([.. OptionsBinding.Keys.Select(key => (key, ""))]);

        options.Should().BeEquivalentTo(new CodeGuruProfilerClientOptions());
        Assert.Null(options.Region);
        Assert.Null(options.Profile);
    }

    // null leaves the decision to the environment: false and Standard would be decisions.
    [Fact]
    public void Options_ThatTheEnvironmentCanSet_AreNullUnlessSet()
    {
        CodeGuruProfilerClientOptions options = Bind();

        Assert.Null(options.IgnoreConfiguredEndpointUrls);
        Assert.Null(options.UseFips);
        Assert.Null(options.UseDualStack);
        Assert.Null(options.RetryMode);
        Assert.Null(options.MaxAttempts);
        Assert.Null(options.CorrectClockSkew);
    }

    [Fact]
    public void Options_OfAnUndefinedRetryMode_AreInvalid()
        => Assert.Equal(["RetryMode must be Standard or Adaptive, but is 7."], OptionsValidation.FindFailures(new CodeGuruProfilerClientOptions { RetryMode = (RetryMode)7 }));

    // An empty text sets nothing, with any binder.
    [Fact]
    public void Copy_EmptyText_IsNull()
    {
        CodeGuruProfilerClientOptions copy = new CodeGuruProfilerClientOptions { Region = "", Profile = "" }.Copy();

        Assert.Null(copy.Region);
        Assert.Null(copy.Profile);
    }

    [Theory]
    [InlineData("UseFips", "yes", "true or false")]
    [InlineData("UseDualStack", "1", "true or false")]
    [InlineData("IgnoreConfiguredEndpointUrls", "on", "true or false")]
    [InlineData("CorrectClockSkew", "no", "true or false")]
    [InlineData("RetryMode", "legacy", "Standard or Adaptive")]
    [InlineData("RetryMode", "1", "Standard or Adaptive")]
    [InlineData("RetryMode", "Standard,Adaptive", "Standard or Adaptive")]
    [InlineData("MaxAttempts", "three", "a whole number")]
    [InlineData("MaxAttempts", "99999999999", "a whole number")]
    [InlineData("MaxResponseBytes", "1 MB", "a whole number")]
    [InlineData("ConnectTimeout", "3.1s", Duration)]
    [InlineData("ConnectTimeout", "3.1", Duration)]
    [InlineData("AttemptTimeout", "24:00:00:00:00", Duration)]
    [InlineData("AttemptTimeout", "10", Duration)]
    [InlineData("AttemptTimeout", " 10 ", Duration)]
    [InlineData("TotalTimeout", "-1", Duration)]
    [InlineData("TotalTimeout", "0", Duration)]
    public void Bind_BadValue_NamesKeyAndValue(string key, string value, string expected)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Bind((key, value)));

        Assert.Equal($"The configuration key {key} must be {expected}, but is '{value}'.", exception.Message);
    }

    // The host logs the reason: a value cannot begin a line there.
    [Fact]
    public void Bind_BadValueOfTwoLines_IsQuotedOnOne()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Bind(("MaxAttempts", "3\n2026-11-26 INFO root login ok")));

        Assert.Equal("The configuration key MaxAttempts must be a whole number, but is '3 2026-11-26 INFO root login ok'.", exception.Message);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("http://bob:hunter2@bad host/")]
    public void Bind_NoUrl_NamesTheKeyAndQuotesNoPassword(string value)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Bind(("ServiceUrl", value)));

        Assert.Equal("The configuration key ServiceUrl must be an absolute URL such as http://localhost:8000.", exception.ToString().Split('\n')[0].Split(": ", 2)[1].TrimEnd());
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    // "AttemptTimeout": { "Seconds": 10 } sets nothing, and would be ignored silently.
    [Fact]
    public void Bind_SectionForAValue_IsRefused()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Bind(("AttemptTimeout:Seconds", "10")));

        Assert.Equal("The configuration key AttemptTimeout must have one value, but has child keys.", exception.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_BadConfiguration_FailsAndNamesTheKey(bool isKeyed)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Profiler:MaxAttempts", "three")]);
        IConfigurationSection section = builder.Configuration.GetSection("Profiler");
        _ = isKeyed ? builder.Services.AddKeyedCodeGuruProfilerClient("eu", section) : builder.Services.AddCodeGuruProfilerClient(section);
        using IHost host = builder.Build();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Equal("The configuration key Profiler:MaxAttempts must be a whole number, but is 'three'.", exception.Message);
    }

    public static TheoryData<string, Action<CodeGuruProfilerClientOptions>> BadOptions => new()
    {
        { "MaxAttempts must be 1 to 10, but is 0.", options => options.MaxAttempts = 0 },
        { "MaxAttempts must be 1 to 10, but is 11.", options => options.MaxAttempts = 11 },
        { "MaxResponseBytes must be 1 to 2147483590, but is 0.", options => options.MaxResponseBytes = 0 },
        { Limit("ConnectTimeout", "00:00:00"), options => options.ConnectTimeout = TimeSpan.Zero },
        { Limit("AttemptTimeout", "-00:00:01"), options => options.AttemptTimeout = TimeSpan.FromSeconds(-1) },
        { Limit("TotalTimeout", "30.00:00:00"), options => options.TotalTimeout = TimeSpan.FromDays(30) },
        { Limit("ConnectTimeout", "1.00:00:00"), options => options.ConnectTimeout = TimeSpan.FromDays(1) },
        { Limit("AttemptTimeout", "24.00:00:00"), options => options.AttemptTimeout = TimeSpan.Parse("24:00:00", CultureInfo.InvariantCulture) },
        { "RetryMode must be Standard or Adaptive, but is 9.", options => options.RetryMode = (RetryMode)9 },
        { "TimeProvider must not be null; omit it to use the system's clock.", options => options.TimeProvider = null! },
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
        Assert.Equal(Options.DefaultName, exception.OptionsName);
    }

    // Microsoft's binder takes a plain number, and 24:00:00, for days.
    [Theory]
    [InlineData("1")]
    [InlineData("10")]
    [InlineData("24:00:00")]
    public async Task Start_ATimeLimitOfDaysFromMicrosoftsBinder_FailsAndExplainsHowToWriteSeconds(string value)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Profiler:Region", "us-east-1"), new("Profiler:AttemptTimeout", value)]);
        builder.Services.AddCodeGuruProfilerClient();
        builder.Services.Configure<CodeGuruProfilerClientOptions>(builder.Configuration.GetSection("Profiler"));
        using IHost host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.StartsWith("AttemptTimeout must be more than zero and less than a day", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ten seconds are 00:00:10", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BadOptionOfAKeyedClient_FailsAndNamesIt()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCodeGuruProfilerClient(options => options.Region = "us-east-1");
        builder.Services.AddKeyedCodeGuruProfilerClient("eu", options => options.MaxAttempts = 0);
        using IHost host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal("eu", exception.OptionsName);
        Assert.Equal("The client with the key 'eu': MaxAttempts must be 1 to 10, but is 0.", exception.Message);
    }

    [Fact]
    public void Construct_BadOptions_NamesThemAll()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "us-east-1", MaxAttempts = 0, MaxResponseBytes = -1 }));

        Assert.StartsWith("MaxAttempts must be 1 to 10, but is 0. MaxResponseBytes must be 1 to 2147483590, but is -1.", exception.Message, StringComparison.Ordinal);
    }

    private static string Limit(string option, string value)
        => string.Create(CultureInfo.InvariantCulture, $"{option} must be more than zero and less than a day, or Timeout.InfiniteTimeSpan, but is {value}{(value.Contains('.', StringComparison.Ordinal) ? " (days.hours:minutes:seconds; ten seconds are 00:00:10)" : string.Empty)}.");

    private static CodeGuruProfilerClientOptions Bind(params (string Key, string Value)[] values)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddCodeGuruProfilerClient(configuration);
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(Options.DefaultName);
    }
}
