using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Orchestration;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>The options override the environment, which overrides the service, which overrides the default.</summary>
public class SettingsRulesTests
{
    [Theory]
    [InlineData("SamplingIntervalInMilliseconds", "2000", 2000, 300, 60, 1000)]
    [InlineData("SamplingIntervalInMilliseconds", "50", 200, 300, 60, 1000)]
    [InlineData("SamplingIntervalInMilliseconds", "999999999999", 60_000, 300, 60, 1000)]
    [InlineData("SamplingIntervalInMilliseconds", "fast", 1000, 300, 60, 1000)]
    [InlineData("SamplingIntervalInMilliseconds", "-5", 1000, 300, 60, 1000)]
    [InlineData("SamplingIntervalInMilliseconds", "1e3", 1000, 300, 60, 1000)]
    [InlineData("ReportingIntervalInMilliseconds", "1000", 1000, 300, 60, 1000)]
    [InlineData("MinimumTimeForReportingInMilliseconds", "30000", 1000, 300, 30, 1000)]
    [InlineData("MaxStackDepth", "64", 1000, 300, 60, 64)]
    [InlineData("MaxStackDepth", "1", 1000, 300, 60, 2)]
    [InlineData("MaxStackDepth", "99999999999", 1000, 300, 60, 10_000)]
    [InlineData("MemoryUsageLimitPercent", "3", 1000, 300, 60, 1000)]
    [InlineData("SomethingNew", "1", 1000, 300, 60, 1000)]
    public void Apply_OneParameter_ChangesWhatItNames(string name, string value, int samplingMs, int reporting, int minimum, int depth)
    {
        var configuration = new AgentConfiguration { ShouldProfile = true, PeriodInSeconds = 0, AgentParameters = new Dictionary<AgentParameterField, string> { [name] = value } };

        AgentSettings settings = SettingsRules.Apply(configuration, Setup(), AgentSettings.Default);

        Assert.Equal(new AgentSettings(TimeSpan.FromMilliseconds(samplingMs), TimeSpan.FromSeconds(reporting), TimeSpan.FromSeconds(minimum), depth), settings);
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(1, 30)]
    [InlineData(int.MaxValue, 3600)]
    [InlineData(0, 300)]
    [InlineData(-1, 300)]
    public void Apply_Period_StaysWithinItsRange(int seconds, int expected)
        => Assert.Equal(
            TimeSpan.FromSeconds(expected),
            SettingsRules.Apply(new AgentConfiguration { ShouldProfile = true, PeriodInSeconds = seconds }, Setup(), AgentSettings.Default).ReportingInterval);

    [Fact]
    public void Apply_WithoutAParameter_KeepsTheLastValue()
    {
        var last = new AgentSettings(TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(2), 50);

        Assert.Equal(last, SettingsRules.Apply(new AgentConfiguration { ShouldProfile = true, PeriodInSeconds = 0 }, Setup(), last));
    }

    [Fact]
    public void Apply_OptionsAndEnvironment_OverrideTheService()
    {
        var configuration = new AgentConfiguration
        {
            ShouldProfile = true,
            PeriodInSeconds = 600,
            AgentParameters = new Dictionary<AgentParameterField, string>
            {
                [AgentParameterField.SamplingIntervalInMilliseconds] = "4000",
                [AgentParameterField.MinimumTimeForReportingInMilliseconds] = "5000",
                [AgentParameterField.MaxStackDepth] = "6",
            },
        };
        AgentSetup setup = Setup(
            new CodeGuruProfilerAgentOptions { SamplingInterval = TimeSpan.FromSeconds(2), MinimumTimeForReporting = TimeSpan.FromSeconds(3), MaxStackDepth = 9 },
            ("AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS", "7000"),
            ("AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS", "90000"));

        AgentSettings settings = SettingsRules.Apply(configuration, setup, AgentSettings.Default);

        Assert.Equal(new AgentSettings(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(3), 9), settings);
        Assert.Equal(settings, SettingsRules.Initial(setup));
    }

    private static AgentSetup Setup(CodeGuruProfilerAgentOptions? options = null, params (string Name, string Value)[] variables)
        => AgentSetup.Resolve(options ?? new CodeGuruProfilerAgentOptions(), new AgentEnvironment(name => variables.FirstOrDefault(variable => variable.Name == name).Value));
}
