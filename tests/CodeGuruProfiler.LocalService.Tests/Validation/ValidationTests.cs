using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.Validation;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("GET", "/profilingGroups/a%20b", null, @"Value 'a b' at 'profilingGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\w-]+$")]
    [InlineData("GET", "/profilingGroups/a%0A", null, "Value 'a\n' at 'profilingGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\w-]+$")]
    [InlineData("GET", "/profilingGroups/%C3%A4", null, @"Value 'ä' at 'profilingGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\w-]+$")]
    [InlineData("GET", "/profilingGroups?maxResults=1001", null, "Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000")]
    [InlineData("GET", "/profilingGroups?maxResults=0", null, "Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("GET", "/profilingGroups?maxResults=ten", null, "Value 'ten' at 'maxResults' failed to satisfy constraint: Member must be an integer")]
    [InlineData("GET", "/profilingGroups?includeDescription=1", null, "Value '1' at 'includeDescription' failed to satisfy constraint: Member must be a boolean")]
    [InlineData("POST", "/profilingGroups", """{"profilingGroupName":"web"}""", "Value null at 'clientToken' failed to satisfy constraint: Member must not be null")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":null}""", "Value null at 'profilingGroupName' failed to satisfy constraint: Member must not be null")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":5}""", "Value '5' at 'profilingGroupName' failed to satisfy constraint: Member must be a string")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","computePlatform":"Azure"}""", "Value 'Azure' at 'computePlatform' failed to satisfy constraint: Member must satisfy enum value set: [Default, AWSLambda]")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","agentOrchestrationConfig":{}}""", "Value null at 'agentOrchestrationConfig.profilingEnabled' failed to satisfy constraint: Member must not be null")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","tags":{"a":1}}""", "Value '1' at 'tags.a.member' failed to satisfy constraint: Member must be a string")]
    [InlineData("POST", "/profilingGroups/web/configureAgent", """{"metadata":{"Agent":"1"}}""", "Value '{Agent=1}' at 'metadata' failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy enum value set: [ComputePlatform, AgentId, AwsRequestId, ExecutionEnvironment, LambdaFunctionArn, LambdaMemoryLimitInMB, LambdaRemainingTimeInMilliseconds, LambdaTimeGapBetweenInvokesInMilliseconds, LambdaPreviousExecutionTimeInMilliseconds]]")]
    [InlineData("GET", "/profilingGroups/web/profileTimes?period=PT5M&startTime=yesterday&endTime=2026-06-01T00:00:00Z", null, "Value 'yesterday' at 'startTime' failed to satisfy constraint: Member must be an ISO 8601 time with an offset, such as 2020-06-01T13:15:02.001Z")]
    [InlineData("DELETE", "/profilingGroups/", null, "Value '' at 'profilingGroupName' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    public async Task Request_OneConstraintFails_IsNamedWithMemberAndValue(string method, string target, string? json, string failure)
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.SendAsync(new HttpMethod(method), target, json);

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.StartsWith(" validation error", response.Message[1..], StringComparison.Ordinal);
        Assert.Contains(failure, response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_TwoConstraintsFail_NamesBoth()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.GetAsync("/profilingGroups?maxResults=0&nextToken=a.b");

        Assert.Equal(
            @"2 validation errors detected: Value 'a.b' at 'nextToken' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\w-]+$; Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
            response.Message);
    }

    [Theory]
    [InlineData("""{"profilingGroupName":"web" """)]
    [InlineData("""{"profilingGroupName":"web","profilingGroupName":"api"}""")]
    [InlineData("""["web"]""")]
    [InlineData("null")]
    public async Task Request_MalformedJson_IsRefused(string json)
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t", json);

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-amzn-ion")]
    [InlineData(null)]
    public async Task Request_WrongContentType_IsRefused(string? contentType)
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.SendAsync(service.Create(HttpMethod.Post, "/profilingGroups?clientToken=t", "{}"u8.ToArray(), contentType));

        response.IsError(HttpStatusCode.BadRequest, "MalformedHttpRequestException");
    }

    [Fact]
    public async Task Request_BodyIsTooLarge_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync(options => options.MaxBodyBytes = 100);

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t", new string(' ', 101));

        response.IsError(HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLargeException");
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/profilingGroup")]
    [InlineData("PATCH", "/profilingGroups")]
    [InlineData("DELETE", "/profilingGroups/web/profile")]
    [InlineData("GET", "/profilingGroups/web/profile/")]
    public async Task Request_NoSuchOperation_IsRefused(string method, string target)
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.SendAsync(new HttpMethod(method), target);

        response.IsError(HttpStatusCode.NotFound, "UnknownOperationException");
    }
}
