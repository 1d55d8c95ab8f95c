using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Fleet;
using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests.Fleet;

/// <summary>The kinds of hosts, as their metadata services and variables describe them.</summary>
public class FleetDetectionTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";
    private const string TaskArn = "arn:aws:ecs:eu-west-1:123456789012:task/shop/158d1c8083dd49d6b527399fd6414f5c";
    private const string FunctionArn = "arn:aws:lambda:eu-west-1:123456789012:function:orders";

    private static readonly FleetInfo Other = FleetInfo.Other(Id, Environment.ProcessorCount);

    public static TheoryData<string, double?, long?, bool> Tasks => new()
    {
        { $$$"""{"Cluster":"shop","TaskARN":"{{{TaskArn}}}","Limits":{"CPU":0.25,"Memory":512}}""", 0.25, 512, true },
        { $$$"""{"TaskARN":"{{{TaskArn}}}","Limits":{"CPU":2}}""", 2, null, true },
        { $$$"""{"TaskARN":"{{{TaskArn}}}"}""", null, null, true },
        { $$$"""{"TaskARN":"{{{TaskArn}}}","Limits":{"CPU":-1,"Memory":1e300}}""", null, null, true },
        { $$$"""{"TaskARN":"{{{TaskArn}}}","Limits":"none"}""", null, null, true },
        { """{"TaskARN":"arn with spaces\r\nand lines"}""", null, null, false },
        { """{"TaskARN":17}""", null, null, false },
        { """[1]""", null, null, false },
        { """<html>not json</html>""", null, null, false },
        { "", null, null, false },
    };

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task Ecs_IsItsTask(string json, double? cpu, long? memory, bool isTask)
    {
        await using var server = new MetadataServer((request, _) => request == "GET /v4/abc/task" ? json : null);

        FleetIdentity found = await DetectAsync(("ECS_CONTAINER_METADATA_URI_V4", server.Url + "/v4/abc"));

        Assert.Equal(isTask ? FleetInfo.FargateTask(TaskArn, cpu, memory) : Other, found.Info);
        Assert.Equal(isTask ? TaskArn : Id, found.InstanceId);
        Assert.Equal(["GET /v4/abc/task"], server.Requests);
    }

    [Theory]
    [InlineData("ip-10-0-0-1.eu-west-1.compute.internal", "m5.large", true)]
    [InlineData("ip-10-0-0-1\n", " m5.large ", true)]
    [InlineData("ip-10-0-0-1", null, false)]
    [InlineData(null, "m5.large", false)]
    [InlineData("<html>a captive portal</html>", "m5.large", false)]
    public async Task Ec2_IsItsInstanceByATokenThatWasPut(string? host, string? type, bool isInstance)
    {
        await using var server = new MetadataServer((request, headers) => request switch
        {
            "PUT /latest/api/token" when headers["X-aws-ec2-metadata-token-ttl-seconds"] == "60" => "a-token",
            "GET /latest/meta-data/local-hostname" when headers["X-aws-ec2-metadata-token"] == "a-token" => host,
            "GET /latest/meta-data/instance-type" when headers["X-aws-ec2-metadata-token"] == "a-token" => type,
            _ => null,
        });

        FleetIdentity found = await DetectAsync(("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.Url));

        Assert.Equal(isInstance ? FleetInfo.Ec2Instance(host!.Trim(), "m5.large") : Other, found.Info);
        Assert.Equal(isInstance ? host!.Trim() : Id, found.InstanceId);
        Assert.Equal("PUT /latest/api/token", server.Requests.First());
    }

    [Fact]
    public async Task Ec2_TurnedOff_IsNotAsked()
    {
        await using var server = new MetadataServer((_, _) => "anything");

        FleetIdentity found = await DetectAsync(("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.Url), ("AWS_EC2_METADATA_DISABLED", "TRUE"));

        Assert.Equal(Other, found.Info);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Lambda_IsItsFunction()
    {
        FleetIdentity found = await Detection(
            ("LAMBDA_TASK_ROOT", "/var/task"), ("LAMBDA_RUNTIME_DIR", "/var/runtime"), ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"), ("AWS_EXECUTION_ENV", "AWS_Lambda_dotnet10"))
            .DetectAsync(FunctionArn, CancellationToken.None);

        Assert.Equal(FleetInfo.LambdaFunction(FunctionArn, 512, "AWS_Lambda_dotnet10"), found.Info);
        Assert.Equal(FunctionArn, found.InstanceId);
    }

    [Fact]
    public async Task Lambda_WithoutAnInvocation_IsAnotherHostAndAsksNobody()
    {
        await using var server = new MetadataServer((_, _) => "anything");

        FleetIdentity found = await DetectAsync(("LAMBDA_TASK_ROOT", "/var/task"), ("LAMBDA_RUNTIME_DIR", "/var/runtime"), ("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.Url));

        Assert.Equal(Other, found.Info);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("ECS_CONTAINER_METADATA_URI_V4", "http://127.0.0.1:1")]
    [InlineData("ECS_CONTAINER_METADATA_URI_V4", "not a url")]
    [InlineData("ECS_CONTAINER_METADATA_URI_V4", "file:///etc")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT", "not a url")]
    public async Task MetadataService_ThatIsNotThere_IsAnotherHost(string variable, string url)
    {
        FleetIdentity found = await DetectAsync((variable, url));

        Assert.Equal(new FleetIdentity(Other, Id), found);
    }

    [Theory]
    [InlineData("ECS_CONTAINER_METADATA_URI_V4", "")]
    [InlineData("ECS_CONTAINER_METADATA_URI_V4", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT", "")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    public async Task MetadataService_ThatDoesNotRespond_IsAnotherHostAfterASecond(string variable, string beginning)
    {
        using var server = new SilentServer();
        var clock = new FakeTimeProvider();
        Task<FleetIdentity> detection = Detection(clock, (variable, server.Url)).DetectAsync(null, CancellationToken.None);
        await LoopClock.GuardAsync(server.AcceptAsync(beginning));

        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(detection.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new FleetIdentity(Other, Id), await detection.WaitAsync(LoopClock.Hang));
    }

    [Fact]
    public async Task MetadataService_ThatDoesNotRespond_IsNotAskedWhenTheAgentStops()
    {
        using var server = new SilentServer();
        using var stop = new CancellationTokenSource();
        Task<FleetIdentity> detection = Detection(("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.Url)).DetectAsync(null, stop.Token);
        await LoopClock.GuardAsync(server.AcceptAsync(""));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => detection.WaitAsync(LoopClock.Hang));
    }

    [Fact]
    public async Task Detection_HappensOnce()
    {
        await using var server = new MetadataServer((_, _) => $$"""{"TaskARN":"{{TaskArn}}"}""");
        FleetDetection detection = Detection(("ECS_CONTAINER_METADATA_URI_V4", server.Url));

        Assert.Same(await detection.DetectAsync(null, CancellationToken.None), await detection.DetectAsync(null, CancellationToken.None));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Ecs_RespondsLate_IsItsTaskFromThenOn()
    {
        int requests = 0;
        await using var server = new MetadataServer((_, _) => ++requests == 1 ? null : $$"""{"TaskARN":"{{TaskArn}}"}""");
        FleetDetection detection = Detection(("ECS_CONTAINER_METADATA_URI_V4", server.Url));

        Assert.Equal(Id, (await detection.DetectAsync(null, CancellationToken.None)).InstanceId);
        Assert.Equal(TaskArn, (await detection.DetectAsync(null, CancellationToken.None)).InstanceId);
        Assert.Equal(TaskArn, (await detection.DetectAsync(null, CancellationToken.None)).InstanceId);
        Assert.Equal(2, requests);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:orders:$LATEST", true)]
    [InlineData("arn:aws:ecs:eu-west-1:123456789012:task/a_b-c.d", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("with space", false)]
    [InlineData("ünïcode", false)]
    public void IsId_FollowsTheModel(string? text, bool expected) => Assert.Equal(expected, FleetIdentity.IsId(text));

    [Fact]
    public void IsId_OfMoreThan255Characters_IsFalse() => Assert.Equal((true, false), (FleetIdentity.IsId(new string('a', 255)), FleetIdentity.IsId(new string('a', 256))));

    [Fact]
    public async Task Option_OverridesDetection()
    {
        var given = FleetInfo.Ec2Instance("host", "type");
        var detection = new FleetDetection(
            AgentSetup.Resolve(new CodeGuruProfilerAgentOptions { FleetInfo = given }, new AgentEnvironment(_ => null)), new AgentEnvironment(_ => null), Id, TimeProvider.System);

        Assert.Equal(new FleetIdentity(given, "host"), await detection.DetectAsync(FunctionArn, CancellationToken.None));
    }

    private static Task<FleetIdentity> DetectAsync(params (string Name, string Value)[] variables) => Detection(variables).DetectAsync(null, CancellationToken.None);

    private static FleetDetection Detection(params (string Name, string Value)[] variables) => Detection(new FrozenClock(), variables);

    private static FleetDetection Detection(TimeProvider clock, params (string Name, string Value)[] variables)
    {
        var environment = new AgentEnvironment(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
        return new FleetDetection(AgentSetup.Resolve(new CodeGuruProfilerAgentOptions(), environment), environment, Id, clock);
    }

    // On a loaded machine, a late response is not a reason to take a host for another kind: the second of a request never passes here.
    private sealed class FrozenClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
