using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.Control;

public sealed class ControlTests
{
    [Theory]
    [InlineData("""{"kind":"throttle","count":1}""", "ThrottlingException", HttpStatusCode.TooManyRequests)]
    [InlineData("""{"kind":"error","code":"ServiceUnavailable","operation":"ListProfilingGroups"}""", "ServiceUnavailable", HttpStatusCode.ServiceUnavailable)]
    [InlineData("""{"kind":"error","code":"SlowDown","status":418,"message":"Tea."}""", "SlowDown", (HttpStatusCode)418)]
    public async Task Faults_AreSetOverHttp(string fault, string code, HttpStatusCode status)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse set = await ControlAsync(service, "POST", "/_local/faults", fault);

        Assert.Equal((HttpStatusCode.OK, "{}"), (set.Status, set.Text));
        (await service.GetAsync("/profilingGroups")).IsError(status, code);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups")).Status);
    }

    [Theory]
    [InlineData("""{"kind":"close"}""")]
    [InlineData("""{"kind":"cut","bytes":3}""")]
    public async Task Faults_OfTheConnection_AreSetOverHttp(string fault)
    {
        await using LocalService service = await StartAsync();

        await ControlAsync(service, "POST", "/_local/faults", fault);

        await Assert.ThrowsAsync<HttpRequestException>(() => service.GetAsync("/profilingGroups"));
    }

    [Fact]
    public async Task Faults_Cleared_AreForgotten()
    {
        await using LocalService service = await StartAsync();
        await ControlAsync(service, "POST", "/_local/faults", """{"kind":"throttle","count":5}""");

        await ControlAsync(service, "DELETE", "/_local/faults");

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups")).Status);
    }

    [Fact]
    public async Task Clock_IsSkewedOverHttp()
    {
        await using LocalService service = await StartAsync();

        await ControlAsync(service, "PUT", "/_local/clock", """{"skewSeconds":-1200}""");

        Assert.Equal("""{"skewSeconds":-1200}""", (await ControlAsync(service, "GET", "/_local/clock")).Text);
        (await service.GetAsync("/profilingGroups")).IsError(HttpStatusCode.BadRequest, "RequestExpired");
    }

    [Fact]
    public async Task Seeds_AreSetOverHttp_AndRequestsReadBack()
    {
        await using LocalService service = await StartAsync();

        ServiceResponse seeded = await ControlAsync(service, "POST", "/_local/seed", """
            {
              "profilingGroups": [{ "profilingGroupName": "web", "tags": { "a": "1" } }],
              "agentProfiles": [{ "profilingGroupName": "web", "profile": { "start": 1780315200000, "end": 1780315500000, "callgraph": { "children": { "main": { "counts": { "WALL_TIME": 4 } } } } } }],
              "recommendations": [{ "profilingGroupName": "web", "recommendation": { "startTime": "2026-06-01T00:00:00Z", "endTime": "2026-06-02T00:00:00Z", "allMatchesCount": 1, "allMatchesSum": 1, "topMatches": [], "pattern": {} } }]
            }
            """);

        Assert.Equal((HttpStatusCode.OK, "{}"), (seeded.Status, seeded.Text));
        Assert.Equal(["main 4"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT5M")).CallTree));
        JsonObject request = (await ControlAsync(service, "GET", "/_local/requests")).Json["requests"]![0]!.AsObject();
        Assert.Equal(("GetProfile", "period=PT5M", 200), (request["operation"]!.GetValue<string>(), request["query"]!.GetValue<string>(), request["status"]!.GetValue<int>()));
        await ControlAsync(service, "DELETE", "/_local/requests");
        Assert.Equal("""{"requests":[]}""", (await ControlAsync(service, "GET", "/_local/requests")).Text);
    }

    [Theory]
    [InlineData("POST", "/_local/faults", "{}", HttpStatusCode.BadRequest, "The kind must be throttle, error, delay, close or cut.")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","operation":"Fly"}""", HttpStatusCode.BadRequest, "'Fly' is not an operation of the service.")]
    [InlineData("POST", "/_local/seed", """{"profilingGroups":[{"profilingGroupName":"a b"}]}""", HttpStatusCode.BadRequest, "Value 'a b' at 'profilingGroupName' failed to satisfy constraint")]
    [InlineData("POST", "/_local/seed", """{"agentProfiles":[{"profilingGroupName":"web","profile":{}}]}""", HttpStatusCode.BadRequest, "ValidationException: The body is not an agent profile")]
    [InlineData("GET", "/_local/coffee", "", HttpStatusCode.NotFound, "There is no GET /_local/coffee.")]
    public async Task Control_WrongCall_ExplainsWhatToDo(string method, string path, string json, HttpStatusCode status, string message)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await ControlAsync(service, method, path, json);

        Assert.Equal(status, response.Status);
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","count":0}""", "The member 'count' must be an integer from 1 to 2147483647, not 0.")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","count":-1}""", "'count' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","count":2147483648}""", "'count' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","count":1e400}""", "'count' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","count":1.5}""", "'count' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","count":"2"}""", "'count' must be an integer from 1 to 2147483647, not 2.")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","count":[]}""", "'count' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":5}""", "'kind' must be a string")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","operation":true}""", "'operation' must be a string")]
    [InlineData("POST", "/_local/faults", """{"kind":"error"}""", "Specify the code of the error")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"A","status":399}""", "'status' must be an integer from 400 to 599, not 399.")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"A","status":600}""", "'status' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"A","status":99999999999}""", "'status' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"A\r\nB: c","status":500}""", "visible ASCII")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"\u00e4","status":500}""", "visible ASCII")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"A","status":500,"message":7}""", "'message' must be a string")]
    [InlineData("POST", "/_local/faults", """{"kind":"delay","milliseconds":-1}""", "'milliseconds' must be a number from 0 to")]
    [InlineData("POST", "/_local/faults", """{"kind":"delay","milliseconds":4233600001}""", "'milliseconds' must be a number from 0 to 4233600000, not 4233600001.")]
    [InlineData("POST", "/_local/faults", """{"kind":"delay","milliseconds":1e300}""", "'milliseconds' must be a number")]
    [InlineData("POST", "/_local/faults", """{"kind":"delay","milliseconds":1e400}""", "'milliseconds' must be a number")]
    [InlineData("POST", "/_local/faults", """{"kind":"cut","bytes":-1}""", "'bytes' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"cut","bytes":9999999999}""", "'bytes' must be an integer")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","when":[]}""", "'when' must be an object")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","when":{"bodyContains":1}}""", "'bodyContains' must be a string")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","when":{"profileCounters":["A",1]}}""", "'profileCounters' must be a list of strings")]
    [InlineData("PUT", "/_local/clock", """{"skewSeconds":1e12}""", "'skewSeconds' must be a number from -3153600000 to 3153600000")]
    [InlineData("PUT", "/_local/clock", """{"skewSeconds":-1e12}""", "'skewSeconds' must be a number")]
    [InlineData("PUT", "/_local/clock", """{"skewSeconds":1e400}""", "'skewSeconds' must be a number")]
    [InlineData("PUT", "/_local/clock", """{"skewSeconds":"1"}""", "'skewSeconds' must be a number")]
    [InlineData("POST", "/_local/seed", """{"profilingGroups":{}}""", "'profilingGroups' must be a list of objects")]
    [InlineData("POST", "/_local/seed", """{"agentProfiles":[1]}""", "'agentProfiles' must be a list of objects")]
    [InlineData("POST", "/_local/seed", """{"agentProfiles":[{"profilingGroupName":1,"profile":{}}]}""", "'profilingGroupName' must be a string")]
    [InlineData("POST", "/_local/seed", """{"agentProfiles":[{"profilingGroupName":"web","profile":{"start":1e300,"end":1e300,"callgraph":{}}}]}""", "")]
    [InlineData("POST", "/_local/seed", """{"recommendations":[{"profilingGroupName":"web","recommendation":{"startTime":"2026-06-01T00:00:00Z","endTime":"2026-06-02T00:00:00Z","allMatchesCount":1e400,"allMatchesSum":1e400,"topMatches":[],"pattern":{}}}]}""", "Member must be a")]
    public async Task Control_ValueOutOfRange_IsRefusedAndLaterRequestsSucceed(string method, string path, string json, string message)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await ControlAsync(service, method, path, json);

        Assert.True(response.Status == HttpStatusCode.BadRequest, response.Text);
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
        ServiceResponse later = await service.GetAsync("/profilingGroups");
        Assert.True(later.Status == HttpStatusCode.OK, later.Text);
    }

    [Theory]
    [InlineData("3153600000")]
    [InlineData("-3153600000")]
    public async Task Clock_MaximumSkew_RequestsGetTheServicesErrors(string seconds)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse set = await ControlAsync(service, "PUT", "/_local/clock", $$"""{"skewSeconds":{{seconds}}}""");

        Assert.Equal(HttpStatusCode.OK, set.Status);
        (await service.GetAsync("/profilingGroups")).IsError(HttpStatusCode.BadRequest, "RequestExpired");
        await ControlAsync(service, "DELETE", "/_local/faults");
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups")).Status);
    }

    [Fact]
    public async Task Faults_WithACondition_AreSetOverHttp()
    {
        await using LocalService service = await StartAsync();
        await service.CreateGroupAsync("web");

        await ControlAsync(service, "POST", "/_local/faults", """{"kind":"error","code":"ValidationException","message":"No thread states.","count":1000,"operation":"PostAgentProfile","when":{"profileCounters":["RUNNABLE","WAITING"]}}""");

        Assert.Equal(HttpStatusCode.NoContent, (await service.PostProfileAsync("web", LocalService.Start, "main 1")).Status);
        (await service.PostProfileAsync("web", LocalService.Start, "main 1 RUNNABLE")).IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Fact]
    public async Task Control_NotEnabled_IsNotFound()
    {
        await using LocalService service = await LocalService.StartAsync();

        (await ControlAsync(service, "POST", "/_local/faults", """{"kind":"throttle"}""")).IsError(HttpStatusCode.NotFound, "UnknownOperationException");
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups")).Status);
    }

    [Fact]
    public async Task Control_DatabaseFails_Returns500WithTheReason()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("control-");
        try
        {
            string file = Path.Combine(folder.FullName, "profiles.db");
            await using LocalService service = await LocalService.StartAsync(options => (options.EnableControl, options.DataFile) = (true, file));
            await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
            {
                await connection.OpenAsync(TestContext.Current.CancellationToken);
                await using Microsoft.Data.Sqlite.SqliteCommand drop = connection.CreateCommand();
                drop.CommandText = "PRAGMA foreign_keys = OFF; ALTER TABLE profiling_groups RENAME TO gone";
                await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            ServiceResponse response = await ControlAsync(service, "POST", "/_local/seed", """{"profilingGroups":[{"profilingGroupName":"web"}]}""");

            Assert.Equal(HttpStatusCode.InternalServerError, response.Status);
            Assert.Contains("no such table: profiling_groups", response.Message, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await ControlAsync(service, "GET", "/_local/clock")).Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Faults_TooManyQueued_AreRefused()
    {
        await using LocalService service = await StartAsync();
        for (int i = 0; i < 1000; i++)
        {
            service.Service.Faults.ThrottleNext();
        }

        ServiceResponse response = await ControlAsync(service, "POST", "/_local/faults", """{"kind":"throttle"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "1000 faults are queued already. Use the count of a fault for several requests, and clear the faults that are left over."), (response.Status, response.Message));
        Assert.Throws<InvalidOperationException>(() => service.Service.Faults.CloseConnectionNext());
        await ControlAsync(service, "DELETE", "/_local/faults");
        Assert.Equal(HttpStatusCode.OK, (await ControlAsync(service, "POST", "/_local/faults", """{"kind":"throttle"}""")).Status);
    }

    private static Task<LocalService> StartAsync() => LocalService.StartAsync(options => options.EnableControl = true);

    private static Task<ServiceResponse> ControlAsync(LocalService service, string method, string path, string json = "")
        => service.SendUnsignedAsync(service.Create(new HttpMethod(method), path, json.Length == 0 ? null : System.Text.Encoding.UTF8.GetBytes(json), "application/json"));
}
