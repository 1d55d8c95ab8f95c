using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Configuration;

/// <summary>The options and the environment variables, completed.</summary>
public class AgentSetupTests
{
    private const string Arn = "arn:aws:codeguru-profiler:eu-west-1:123456789012:profilingGroup/by-arn";

    [Theory]
    [InlineData("mine", "AWS_CODEGURU_PROFILER_GROUP_ARN=" + Arn, "mine")]
    [InlineData("", "AWS_CODEGURU_PROFILER_GROUP_NAME=by-name", "by-name")]
    [InlineData(null, "AWS_CODEGURU_PROFILER_GROUP_NAME=by-name;AWS_CODEGURU_PROFILER_GROUP_ARN=" + Arn, "by-arn")]
    [InlineData(null, "AWS_CODEGURU_PROFILER_GROUP_NAME=by-name;AWS_CODEGURU_PROFILER_GROUP_ARN=", "by-name")]
    [InlineData(null, "AWS_CODEGURU_PROFILER_GROUP_NAME=by-name;AWS_CODEGURU_PROFILER_GROUP_ARN=arn:aws:s3:::bucket", null)]
    [InlineData(null, "AWS_LAMBDA_FUNCTION_NAME=orders", null)]
    [InlineData(null, "AWS_LAMBDA_FUNCTION_NAME=orders;LAMBDA_TASK_ROOT=/var/task;LAMBDA_RUNTIME_DIR=/var/runtime", "aws-lambda-orders")]
    [InlineData(null, "AWS_LAMBDA_FUNCTION_NAME=orders;LAMBDA_TASK_ROOT=/var/task;LAMBDA_RUNTIME_DIR=/var/runtime;AWS_CODEGURU_PROFILER_GROUP_NAME=by-name", "by-name")]
    [InlineData(null, "", null)]
    public void Group_ComesFromTheFirstSourceThatHasOne(string? option, string variables, string? expected)
    {
        AgentSetup setup = Resolve(new CodeGuruProfilerAgentOptions { ProfilingGroupName = option }, variables);

        Assert.Equal(expected, setup.Group);
        Assert.Equal(expected is null, setup.Off is not null);
        Assert.Equal(expected is null, setup.IsOffByMistake);
    }

    [Theory]
    [InlineData("us-west-2", "AWS_CODEGURU_PROFILER_GROUP_ARN=" + Arn, "us-west-2")]
    [InlineData(null, "AWS_CODEGURU_PROFILER_TARGET_REGION=eu-north-1;AWS_CODEGURU_PROFILER_GROUP_ARN=" + Arn, "eu-west-1")]
    [InlineData(null, "AWS_CODEGURU_PROFILER_TARGET_REGION=eu-north-1;AWS_REGION=us-east-2", "eu-north-1")]
    [InlineData(null, "AWS_REGION=us-east-2;AWS_DEFAULT_REGION=us-east-1", "us-east-2")]
    [InlineData(null, "AWS_DEFAULT_REGION=us-east-1", "us-east-1")]
    [InlineData(null, "", null)]
    public void Region_ComesFromTheFirstSourceThatHasOne(string? option, string variables, string? expected)
    {
        var options = new CodeGuruProfilerAgentOptions { ProfilingGroupName = "web-shop" };
        options.Client.Region = option;

        Assert.Equal(expected, Resolve(options, variables).Region);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "", false)]
    [InlineData(null, "true", true)]
    [InlineData(null, "TRUE", true)]
    [InlineData(null, "false", false)]
    [InlineData(null, "1", false)]
    [InlineData(null, "yes", false)]
    [InlineData(true, "false", true)]
    [InlineData(false, "true", false)]
    public void Enabled_IsTheOptionOrTheVariable(bool? option, string? variable, bool isOn)
    {
        AgentSetup setup = Resolve(new CodeGuruProfilerAgentOptions { ProfilingGroupName = "web-shop", Enabled = option }, variable is null ? "" : $"AWS_CODEGURU_PROFILER_ENABLED={variable}");

        Assert.Equal(isOn, setup.Off is null);
        Assert.False(setup.IsOffByMistake);
        if (!isOn)
        {
            Assert.Equal(option == false ? "Enabled is false." : "AWS_CODEGURU_PROFILER_ENABLED is not true.", setup.Off);
        }
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS=500;AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS=60000", 500, 60_000)]
    [InlineData("AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS=1;AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS=1", 200, 30_000)]
    [InlineData("AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS=x;AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS=-1", null, null)]
    public void Intervals_OfTheEnvironment_StayWithinTheirRange(string variables, int? sampling, int? reporting)
    {
        AgentSetup setup = Resolve(new CodeGuruProfilerAgentOptions(), variables);

        Assert.Equal(sampling, setup.SamplingInterval?.TotalMilliseconds);
        Assert.Equal(reporting, setup.ReportingInterval?.TotalMilliseconds);
    }

    [Theory]
    [InlineData("x", "-1", null, "AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS")]
    [InlineData("1s", "60000", null, "AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS")]
    [InlineData("1s", "", 1, "")]
    [InlineData("", "60000", null, "")]
    public void Intervals_ThatAreNotNumbers_AreIgnored(string sampling, string reporting, int? option, string expected)
    {
        AgentSetup setup = Resolve(
            new CodeGuruProfilerAgentOptions { SamplingInterval = option is { } seconds ? TimeSpan.FromSeconds(seconds) : null },
            $"AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS={sampling};AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS={reporting}");

        Assert.Equal(expected, string.Join(' ', setup.IgnoredVariables));
    }

    [Fact]
    public async Task Start_IntervalThatIsNotANumber_WarnsOnce()
    {
        await using AgentRun run = await AgentRun.CreateAsync(environment: new() { ["AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS"] = "1s" });

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 2);

        Assert.Equal(["AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS is not a number of milliseconds and is ignored."], run.Logs.Warnings);
    }

    [Theory]
    [InlineData(null, false, 5, false)]
    [InlineData(null, true, 0, true)]
    [InlineData(false, true, 0, false)]
    [InlineData(true, false, 5, true)]
    public void Lambda_ChangesDefaults(bool? creates, bool isLambda, int delay, bool expected)
    {
        AgentSetup setup = Resolve(
            new CodeGuruProfilerAgentOptions { CreateProfilingGroup = creates }, isLambda ? "LAMBDA_TASK_ROOT=/var/task;LAMBDA_RUNTIME_DIR=/var/runtime" : "");

        Assert.Equal(expected, setup.CreatesGroup);
        Assert.Equal(TimeSpan.FromSeconds(delay), setup.StartDelay);
    }

    [Fact]
    public void Resolve_Defaults_AreTheDocumentedOnes()
    {
        AgentSetup setup = Resolve(new CodeGuruProfilerAgentOptions(), "");

        Assert.Equal((1.0, 10_485_760L, true, ThreadStateDetail.Detailed), (setup.CpuLimitPercent, setup.MemoryLimitBytes, setup.HideAsyncPlumbing, setup.ThreadStates));
        Assert.Equal(OperatingSystem.IsWindows() ? @"C:\ProgramData\killProfiler" : "/var/tmp/killProfiler", setup.KillSwitchFile);
    }

    public static TheoryData<string, string?> InvalidOptions => new()
    {
        { "valid", null },
        { "SamplingInterval=00:00:00.1", "SamplingInterval must be 00:00:00.2000000 to 00:01:00, but is 00:00:00.1000000." },
        { "SamplingInterval=00:01:01", "SamplingInterval must be 00:00:00.2000000 to 00:01:00, but is 00:01:01." },
        { "ReportingInterval=00:00:29", "ReportingInterval must be 00:00:30 to 01:00:00, but is 00:00:29." },
        { "MinimumTimeForReporting=-00:00:01", "MinimumTimeForReporting must be 00:00:00 to 01:00:00, but is -00:00:01." },
        { "StartDelay=02:00:00", "StartDelay must be 00:00:00 to 01:00:00, but is 02:00:00." },
        { "MaxStackDepth=1", "MaxStackDepth must be 2 to 10,000, but is 1." },
        { "CpuLimitPercent=0", "CpuLimitPercent must be more than 0 and at most 100, but is 0." },
        { "MemoryLimitBytes=1000", "MemoryLimitBytes must be at least 65,536, but is 1000." },
        { "ThreadStates=2", "ThreadStates must be Detailed or WallTime, but is 2." },
        { "Client=null", "Client must not be null." },
    };

    [Theory]
    [MemberData(nameof(InvalidOptions))]
    public void FindFailures_NamesTheOptionItsRangeAndItsValue(string change, string? expected)
    {
        var options = new CodeGuruProfilerAgentOptions();
        string value = change.Split('=')[^1];
        switch (change.Split('=')[0])
        {
            case "SamplingInterval":
                options.SamplingInterval = TimeSpan.Parse(value, null);
                break;
            case "ReportingInterval":
                options.ReportingInterval = TimeSpan.Parse(value, null);
                break;
            case "MinimumTimeForReporting":
                options.MinimumTimeForReporting = TimeSpan.Parse(value, null);
                break;
            case "StartDelay":
                options.StartDelay = TimeSpan.Parse(value, null);
                break;
            case "MaxStackDepth":
                options.MaxStackDepth = 1;
                break;
            case "CpuLimitPercent":
                options.CpuLimitPercent = 0;
                break;
            case "MemoryLimitBytes":
                options.MemoryLimitBytes = 1000;
                break;
            case "ThreadStates":
                options.ThreadStates = (ThreadStateDetail)2;
                break;
            case "Client":
                options.Client = null!;
                break;
        }

        Assert.Equal(expected is null ? [] : [expected], OptionsValidation.FindFailures(options));
    }

    private static AgentSetup Resolve(CodeGuruProfilerAgentOptions options, string variables)
    {
        var map = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return AgentSetup.Resolve(options.Copy(), new AgentEnvironment(map.GetValueOrDefault));
    }
}
