using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

/// <summary>The reading of responses, through a whole call.</summary>
public class ResponseReadingTests
{
    [Theory]
    [InlineData("\"2020-06-01T13:15:02Z\"", "2020-06-01T13:15:02.0000000+00:00")]
    [InlineData("\"2020-06-01T13:15:02.001Z\"", "2020-06-01T13:15:02.0010000+00:00")]
    [InlineData("\"2020-06-01T13:15:02.1Z\"", "2020-06-01T13:15:02.1000000+00:00")]
    [InlineData("\"2020-06-01T13:15:02.123456789Z\"", "2020-06-01T13:15:02.1234567+00:00")]
    [InlineData("\"2020-06-01T15:15:02+02:00\"", "2020-06-01T13:15:02.0000000+00:00")]
    [InlineData("\"2020-05-31T23:45:02.5-13:30\"", "2020-06-01T13:15:02.5000000+00:00")]
    [InlineData("\"2020-06-01T13\\u003a15:02Z\"", "2020-06-01T13:15:02.0000000+00:00")]
    [InlineData("1591017302", "2020-06-01T13:15:02.0000000+00:00")]
    [InlineData("1591017302.001", "2020-06-01T13:15:02.0010000+00:00")]
    [InlineData("1.591017302001E9", "2020-06-01T13:15:02.0010000+00:00")]
    [InlineData("\"Mon, 01 Jun 2020 13:15:02.5 GMT\"", "2020-06-01T13:15:02.5000000+00:00")]
    public async Task Timestamp_InAnyOfItsForms_IsReadAsUtc(string json, string expected)
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(ScriptedAnswer.Json(200, $$"""{"createdAt":{{json}}}"""));

        Assert.Equal(expected, response.ProfilingGroup.CreatedAt?.ToString("O"));
    }

    [Fact]
    public async Task Success_WithAByteOrderMark_IsRead()
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(ScriptedAnswer.Json(200, "\uFEFF{\"name\":\"web\"}\r\n"));

        Assert.Equal("web", response.ProfilingGroup.Name);
    }

    [Fact]
    public async Task Error_WithAByteOrderMark_IsRead()
    {
        var failure = await Assert.ThrowsAsync<ValidationException>(
            () => DescribeAsync(ScriptedAnswer.Json(400, "\uFEFF{\"__type\":\"ValidationException\",\"message\":\"bad name\"}")));

        Assert.Contains(": bad name. ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Success_OnlyAByteOrderMark_IsEmpty()
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Json(200, "\uFEFF"));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(
            () => client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" }));

        Assert.Contains("Expected a JSON object but the body is empty.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnumValue_Unknown_IsKept()
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(ScriptedAnswer.Json(
            200, """{"computePlatform":"Quantum","profilingStatus":{"latestAggregatedProfile":{"period":"PT2H"}}}"""));

        Assert.Equal("Quantum", response.ProfilingGroup.ComputePlatform?.Value);
        Assert.Equal("PT2H", response.ProfilingGroup.ProfilingStatus?.LatestAggregatedProfile?.Period?.Value);
    }

    [Fact]
    public async Task Payload_InAWrapper_IsNotUnderstood()
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(ScriptedAnswer.Json(200, """{"profilingGroup":{"name":"web"}}"""));

        Assert.Null(response.ProfilingGroup.Name);
    }

    [Fact]
    public async Task MemberName_Escaped_IsTheSameName()
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(ScriptedAnswer.Json(200, """ { "n\u0061me" : "w\u0065b" } """ + "\r\n\t"));

        Assert.Equal("web", response.ProfilingGroup.Name);
    }

    [Fact]
    public async Task Member_GivenTwice_IsTheLast()
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(ScriptedAnswer.Json(200, """{"name":"a","tags":{"k":"1","k":"2"},"name":"b"}"""));

        Assert.Equal("b", response.ProfilingGroup.Name);
        Assert.Equal("2", response.ProfilingGroup.Tags["k"]);
    }

    [Theory]
    [InlineData("<html>sign in</html>", "The body begins: <html>sign in</html>")]
    [InlineData("[]", "Expected an object but found StartArray. (byte 0) The body begins: []")]
    [InlineData("null", "Expected an object but found Null. (byte 0) The body begins: null")]
    [InlineData("{\"name\":1}", "Expected a string but found Number. (byte 8) The body begins: {\"name\":1}")]
    [InlineData("{\"createdAt\":\"yesterday\"}", "Expected a timestamp (ISO 8601, or seconds since 1970) but found \"yesterday\". (byte 13) The body begins: ")]
    [InlineData("{\"createdAt\":\"10:30\"}", "Expected a timestamp (ISO 8601, or seconds since 1970) but found \"10:30\". (byte 13) The body begins: ")]
    [InlineData("{\"createdAt\":\"11/12/2026\"}", "but found \"11/12/2026\". (byte 13) The body begins: ")]
    [InlineData("{\"createdAt\":\"1591017302\"}", "but found \"1591017302\". (byte 13) The body begins: ")]
    [InlineData("{\"createdAt\":1e300}", "Expected a number that fits a time. (byte 13) The body begins: ")]
    [InlineData("{\"createdAt\":253402300800}", "Expected a number that fits a time. (byte 13) The body begins: ")]
    [InlineData("{\"createdAt\":\"NaN\"}", "but found \"NaN\". (byte 13) The body begins: ")]
    [InlineData("{\"agentOrchestrationConfig\":{\"profilingEnabled\":\"true\"}}", "Expected true or false but found String. (byte 48) The body begins: ")]
    [InlineData("{\"name\":\"web\"", "The body begins: {\"name\":\"web\"")]
    [InlineData("{\"name\":\"web\"}{}", "The body begins: {\"name\":\"web\"}{}")]
    [InlineData("{\"name\":\"\\ud800\"}", "The body begins: {\"name\":\"\\ud800\"}")]
    [InlineData("", "Expected a JSON object but the body is empty.")]
    public async Task Success_WithABodyThatIsNotDocumented_IsAFailedAttempt(string body, string told)
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Of(200, "text/html", body));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(
            () => client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" }));

        Assert.StartsWith("DescribeProfilingGroup: HTTP 200 with a body that the operation does not document: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(told, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith($" Request id: {ScriptedAnswer.RequestId}.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("DescribeProfilingGroup", 1), (exception.Operation, exception.Attempts));
    }

    [Fact]
    public async Task Success_WithABodyThatIsNotDocumented_IsTriedAgain()
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(
            ScriptedAnswer.Json(200, "{"), ScriptedAnswer.Empty(200), ScriptedAnswer.Json(200, """{"name":"web"}"""));

        Assert.Equal("web", response.ProfilingGroup.Name);
        Assert.Equal(3, response.ResponseMetadata.Attempts);
    }

    // The status 201 alone means that it is done: a failure here would mislead the caller.
    [Fact]
    public async Task Created_WithoutABody_IsDone()
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Empty(201));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        CreateProfilingGroupResponse response = await client.CreateProfilingGroupAsync(new() { ProfilingGroupName = "web" });

        Assert.Equal(new ProfilingGroupDescription(), response.ProfilingGroup);
    }

    private static async Task<DescribeProfilingGroupResponse> DescribeAsync(params ScriptedAnswer[] answers)
    {
        using var handler = new ScriptedHandler(answers);
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3);
        return await client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });
    }
}
