using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.Faults;

public sealed class FaultTests
{
    private const string Groups = "/profilingGroups";

    [Fact]
    public async Task ThrottleNext_TwoRequests_AreThrottledAndTheThirdIsNot()
    {
        await using LocalService service = await LocalService.StartAsync();

        service.Service.Faults.ThrottleNext(2);

        (await service.GetAsync(Groups)).IsError(HttpStatusCode.TooManyRequests, "ThrottlingException");
        (await service.GetAsync(Groups)).IsError(HttpStatusCode.TooManyRequests, "ThrottlingException");
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(Groups)).Status);
    }

    [Fact]
    public async Task FailNext_OfOneOperation_LeavesOthersAlone()
    {
        await using LocalService service = await LocalService.StartAsync();

        service.Service.Faults.FailNext("InternalServerException", message: "Out of order.", operation: "GetProfile");

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(Groups)).Status);
        ServiceResponse response = await service.GetAsync("/profilingGroups/web/profile?period=PT5M");
        response.IsError(HttpStatusCode.InternalServerError, "InternalServerException");
        Assert.Equal("Out of order.", response.Message);
    }

    [Fact]
    public async Task FailNext_AnyCodeAndStatus_Succeeds()
    {
        await using LocalService service = await LocalService.StartAsync();

        service.Service.Faults.FailNext("SlowDown", 503);

        (await service.GetAsync(Groups)).IsError(HttpStatusCode.ServiceUnavailable, "SlowDown");
    }

    [Fact]
    public async Task Faults_OfSeveralKinds_StrikeInOrder()
    {
        await using LocalService service = await LocalService.StartAsync();

        service.Service.Faults.ThrottleNext();
        service.Service.Faults.FailNext("ServiceUnavailable");

        (await service.GetAsync(Groups)).IsError(HttpStatusCode.TooManyRequests, "ThrottlingException");
        (await service.GetAsync(Groups)).IsError(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
    }

    [Fact]
    public async Task DelayNext_RespondsWhenTheTimeIsOver()
    {
        var time = new TimerSignal(LocalService.Start);
        await using LocalService service = await LocalService.StartAsync(options => options.TimeProvider = time);
        service.Service.Faults.DelayNext(TimeSpan.FromSeconds(30));

        Task<ServiceResponse> waiting = service.GetAsync(Groups);
        await time.TimerCreated;
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
    }

    [Fact]
    public async Task DelayNext_TheServiceStops_LetsTheRequestGo()
    {
        var time = new TimerSignal(LocalService.Start);
        LocalService service = await LocalService.StartAsync(options => options.TimeProvider = time);
        service.Service.Faults.DelayNext(TimeSpan.FromHours(1));
        Task<ServiceResponse> waiting = service.GetAsync(Groups);
        await time.TimerCreated;

        await service.Service.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
        await service.DisposeAsync();
    }

    [Fact]
    public async Task CloseConnectionNext_ReturnsNoResponse_AndDoesNothing()
    {
        await using LocalService service = await LocalService.StartAsync();
        service.Service.Faults.CloseConnectionNext(operation: "CreateProfilingGroup");

        await Assert.ThrowsAsync<HttpRequestException>(() => service.CreateGroupAsync("web"));

        Assert.Equal("""{"profilingGroupNames":[]}""", (await service.GetAsync(Groups)).Text);
        Assert.Null(service.Service.GetRequests()[0].Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task CutBodyNext_EndsTheResponseInTheMiddle_AfterItWasDone(int bytes)
    {
        await using LocalService service = await LocalService.StartAsync();
        service.Service.Faults.CutBodyNext(bytes);

        HttpRequestException cut = await Assert.ThrowsAsync<HttpRequestException>(() => service.CreateGroupAsync("web"));

        Assert.Equal(HttpRequestError.ResponseEnded, cut.HttpRequestError);
        Assert.Equal("""{"profilingGroupNames":["web"]}""", (await service.GetAsync(Groups)).Text);
    }

    [Fact]
    public async Task CutBodyNext_ResponseWithoutABody_IsNotSent()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        service.Service.Faults.CutBodyNext();

        await Assert.ThrowsAsync<HttpRequestException>(() => service.PostProfileAsync("web", LocalService.Start, "main 1"));

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups/web/profile?period=PT5M")).Status);
    }

    [Fact]
    public async Task ClockSkew_BeyondTheWindow_ExpiresSignatures_AndShowsInTheDate()
    {
        await using LocalService service = await LocalService.StartAsync();

        service.Service.Faults.ClockSkew = TimeSpan.FromMinutes(20);
        ServiceResponse skewed = await service.GetAsync(Groups);
        service.Service.Faults.Clear();
        ServiceResponse right = await service.GetAsync(Groups);

        skewed.IsError(HttpStatusCode.BadRequest, "RequestExpired");
        Assert.Equal("Mon, 01 Jun 2026 12:20:00 GMT", skewed.Headers["Date"]);
        Assert.Equal(HttpStatusCode.OK, right.Status);
    }

    [Fact]
    public async Task Faults_WrongCall_ExplainsWhatToDo()
    {
        await using LocalService service = await LocalService.StartAsync();
        LocalProfilerServiceFaults faults = service.Service.Faults;

        Assert.StartsWith("Specify a status: 'SlowDown' is not an error of the API reference", Assert.Throws<ArgumentException>(() => faults.FailNext("SlowDown")).Message, StringComparison.Ordinal);
        Assert.StartsWith("'getProfile' is not an operation of the service.", Assert.Throws<ArgumentException>(() => faults.ThrottleNext(1, "getProfile")).Message, StringComparison.Ordinal);
        ArgumentException condition = Assert.Throws<ArgumentException>(() => faults.ThrottleNext(when: new FaultCondition { ProfileCounters = null! }));
        Assert.StartsWith("ProfileCounters must not be null: use an empty list", condition.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.ThrottleNext(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.FailNext("SlowDown", 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.DelayNext(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.CutBodyNext(-1));
    }

    [Fact]
    public async Task Requests_AreThereToReadBack()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.GetAsync("/nothing/here%2F?a=%20");

        IReadOnlyList<SeenRequest> requests = service.Service.GetRequests();

        Assert.Equal(("CreateProfilingGroup", "POST", "/profilingGroups", "clientToken=token-web", 201), (requests[0].Operation, requests[0].Method, requests[0].Path, requests[0].Query, requests[0].Status));
        Assert.Equal("""{"profilingGroupName":"web"}"""u8.ToArray(), requests[0].Body.ToArray());
        Assert.Equal("application/json", requests[0].Headers["content-type"]);
        Assert.Equal(LocalService.Start, requests[0].ReceivedAt);
        Assert.Equal((null, "/nothing/here%2F", "a=%20", 404, "UnknownOperationException"), (requests[1].Operation, requests[1].Path, requests[1].Query, requests[1].Status, requests[1].ErrorCode));

        service.Service.ClearRequests();
        Assert.Empty(service.Service.GetRequests());
    }
}
