using System.IO.Compression;
using System.Net;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests.Faults;

public sealed class FaultConditionTests
{
    private static readonly FaultCondition ThreadStates = new() { ProfileCounters = ["RUNNABLE", "WAITING", "BLOCKED"] };

    [Theory]
    [InlineData("main;work 3", false)]
    [InlineData("main;work 3 RUNNABLE", true)]
    [InlineData("main;work 3 WAITING", true)]
    [InlineData("RUNNABLE;work 3", false)]
    public async Task FailNext_ProfileCounters_StrikesProfilesThatCountOne(string stack, bool isStruck)
    {
        await using LocalService service = await StartAsync();
        service.Service.Faults.FailNext("ValidationException", count: 10, operation: "PostAgentProfile", when: ThreadStates);

        foreach (ProfileEncoding encoding in new[] { ProfileEncoding.Ion, ProfileEncoding.IonText, ProfileEncoding.Json })
        {
            byte[] body = new AgentProfile { Start = LocalService.Start, End = LocalService.Start, CallTree = Profile.Tree(stack) }.ToArray(encoding);
            string contentType = encoding == ProfileEncoding.Json ? "application/json" : "application/x-amzn-ion";
            Assert.Equal(isStruck ? HttpStatusCode.BadRequest : HttpStatusCode.NoContent, (await service.PostProfileAsync("web", body, contentType)).Status);
            Assert.Equal(isStruck ? HttpStatusCode.BadRequest : HttpStatusCode.NoContent, (await service.PostProfileAsync("web", Compress(body), contentType)).Status);
        }
    }

    [Fact]
    public async Task FailNext_BodyContains_StrikesBodiesThatHoldIt()
    {
        await using LocalService service = await StartAsync();
        service.Service.Faults.FailNext("InternalServerException", when: new FaultCondition { BodyContains = "Größe" });

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("main 1")).Status);
        (await PostAsync("main;Größe 1")).IsError(HttpStatusCode.InternalServerError, "InternalServerException");
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("main;Größe 1")).Status);

        Task<ServiceResponse> PostAsync(string stack)
            => service.PostProfileAsync(
                "web",
                Compress(new AgentProfile { Start = LocalService.Start, End = LocalService.Start, CallTree = Profile.Tree(stack) }.ToArray(ProfileEncoding.Ion)),
                "application/x-amzn-ion");
    }

    [Fact]
    public async Task FailNext_BodyOfSeveralGzipMembers_IsLookedInto()
    {
        await using LocalService service = await StartAsync();
        service.Service.Faults.FailNext("InternalServerException", when: new FaultCondition { BodyContains = "work" });
        byte[] body = Profile.Agent(LocalService.Start, "main;work 1");

        ServiceResponse response = await service.PostProfileAsync("web", [.. Compress(body[..10]), .. Compress(body[10..]), 0, 0]);

        response.IsError(HttpStatusCode.InternalServerError, "InternalServerException");
    }

    [Fact]
    public async Task FailNext_BothConditions_MustHold()
    {
        await using LocalService service = await StartAsync();
        service.Service.Faults.FailNext("InternalServerException", count: 10, when: new FaultCondition { BodyContains = "work", ProfileCounters = ["RUNNABLE"] });

        Assert.Equal(HttpStatusCode.NoContent, (await service.PostProfileAsync("web", LocalService.Start, "main;work 1")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await service.PostProfileAsync("web", LocalService.Start, "main 1 RUNNABLE")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await service.PostProfileAsync("web", LocalService.Start, "main;work 1 RUNNABLE")).Status);
    }

    [Theory]
    [InlineData("throttle")]
    [InlineData("delay")]
    [InlineData("close")]
    [InlineData("cut")]
    public async Task EveryFault_ConditionDoesNotHold_WaitsForTheRequestOfWhichItDoes(string kind)
    {
        await using LocalService service = await StartAsync();
        LocalProfilerServiceFaults faults = service.Service.Faults;
        switch (kind)
        {
            case "throttle":
                faults.ThrottleNext(when: ThreadStates);
                break;
            case "delay":
                faults.DelayNext(TimeSpan.FromDays(49), when: ThreadStates);
                break;
            case "close":
                faults.CloseConnectionNext(when: ThreadStates);
                break;
            default:
                faults.CutBodyNext(when: ThreadStates);
                break;
        }

        Assert.Equal(HttpStatusCode.NoContent, (await service.PostProfileAsync("web", LocalService.Start, "main 1")).Status);
    }

    [Theory]
    [InlineData("not a profile")]
    [InlineData("")]
    public async Task ProfileCounters_BodyIsNotAProfile_DoesNotApply(string body)
    {
        await using LocalService service = await StartAsync();
        service.Service.Faults.FailNext("InternalServerException", when: ThreadStates);

        (await service.PostProfileAsync("web", System.Text.Encoding.UTF8.GetBytes(body))).IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Fact]
    public async Task Condition_ChangedAfterTheFaultWasSet_HasNoEffect()
    {
        await using LocalService service = await StartAsync();
        var condition = new FaultCondition { BodyContains = "first" };
        service.Service.Faults.FailNext("InternalServerException", when: condition);

        condition.BodyContains = "second";

        Assert.Equal(HttpStatusCode.NoContent, (await service.PostProfileAsync("web", LocalService.Start, "second 1")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await service.PostProfileAsync("web", LocalService.Start, "first 1")).Status);
    }

    [Fact]
    public async Task Faults_ValuesOutOfRange_AreRefusedWhenTheyAreSet()
    {
        await using LocalService service = await LocalService.StartAsync();
        LocalProfilerServiceFaults faults = service.Service.Faults;

        Assert.Throws<ArgumentOutOfRangeException>(() => faults.ClockSkew = TimeSpan.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.ClockSkew = TimeSpan.MinValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.DelayNext(TimeSpan.FromDays(50)));
        Assert.Throws<ArgumentException>(() => faults.FailNext("Line\nbreak", 500));
        Assert.Throws<ArgumentException>(() => faults.FailNext("Größe", 500));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups")).Status);
    }

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        return service;
    }

    private static byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
