using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Client.Tests.Operations.Coverage;

namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>
/// The tests of one operation. A class defines the call, the expected request, the response and the caller's result, all written by
/// hand from the API's documents; nothing that is expected here is computed by the client.
/// </summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
/// <typeparam name="TRequest">The input.</typeparam>
/// <typeparam name="TResponse">The output.</typeparam>
public abstract class OperationTests<TSelf, TRequest, TResponse> : IOperationTests
    where TSelf : OperationTests<TSelf, TRequest, TResponse>, new()
    where TRequest : class
    where TResponse : CodeGuruProfilerResponse
{
    private const string Said = "It went wrong.";

    public static TheoryData<string> ErrorCodes => [.. new TSelf().Errors];

    /// <summary>Gets the operation, from the name of the class.</summary>
    public string Operation => typeof(TSelf).Name[..^"Tests".Length];

    /// <summary>Gets the codes of the errors that the operation documents.</summary>
    public abstract IReadOnlyList<string> Errors { get; }

    /// <summary>Gets the response with every member set; its status is the documented one.</summary>
    public abstract ScriptedAnswer FullAnswer { get; }

    object IOperationTests.FullInput => FullRequest;

    object IOperationTests.FullOutput => FullResponse;

    /// <summary>Gets the input with the required members only.</summary>
    protected abstract TRequest MinimalRequest { get; }

    protected abstract string MinimalText { get; }

    /// <summary>Gets the input with every member set.</summary>
    protected abstract TRequest FullRequest { get; }

    protected abstract string FullText { get; }

    protected abstract TResponse FullResponse { get; }

    /// <summary>Gets a valid response without any member.</summary>
    protected virtual ScriptedAnswer EmptyAnswer => ScriptedAnswer.Json(FullAnswer.Status, "{}");

    protected abstract TResponse EmptyResponse { get; }

    protected abstract Task<TResponse> CallAsync(CodeGuruProfilerClient client, TRequest request);

    [Fact]
    public Task Call_MinimalInput_SendsExactlyThis() => SendsAsync(MinimalRequest, MinimalText);

    [Fact]
    public Task Call_FullInput_SendsExactlyThis() => SendsAsync(FullRequest, FullText);

    [Fact]
    public Task Call_FullResponse_ReadsEveryMember() => ReadsAsync(FullAnswer, FullResponse);

    [Fact]
    public Task Call_ResponseWithoutMembers_IsSoft() => ReadsAsync(EmptyAnswer, EmptyResponse);

    [Fact]
    public Task Call_ResponseOfTheFuture_SkipsUnknownMembersAndNullElements() => ReadsAsync(Noise.Add(Operation, FullAnswer), FullResponse);

    [Fact]
    public Task Call_ResponseWithNullMembers_IsAsIfTheyWereMissing() => ReadsAsync(Noise.Nulls(Operation, EmptyAnswer), EmptyResponse);

    [Theory]
    [MemberData(nameof(ErrorCodes))]
    public async Task Call_ModelledError_ThrowsItsException(string code)
    {
        (int status, Type type) = ModelledErrors.All[code];
        using var handler = new ScriptedHandler(ScriptedAnswer.Error(status, code, Said));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        var exception = await Assert.ThrowsAnyAsync<CodeGuruProfilerException>(() => CallAsync(client, MinimalRequest));

        Assert.Equal(type, exception.GetType());
        Assert.Equal($"{Operation}: {code} (HTTP {status}): {Said} Request id: {ScriptedAnswer.RequestId}.", exception.Message);
        Assert.Equal(
            (Operation, code, (HttpStatusCode)status, ScriptedAnswer.RequestId, 1),
            (exception.Operation, exception.ErrorCode, exception.StatusCode, exception.RequestId, exception.Attempts));
    }

    [Fact]
    public async Task Call_AnyInput_IsIdentifiedAndSigned()
    {
        using var handler = new ScriptedHandler(FullAnswer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        await CallAsync(client, FullRequest);

        RecordedRequest request = handler.Request;
        IEnumerable<string> names = [.. request.OperationHeaders.Select(name => name.ToLowerInvariant()), "host", "x-amz-date"];
        string signed = string.Join(';', names.Order(StringComparer.Ordinal));
        Assert.Equal(OperationClient.Origin, request.Origin);
        Assert.StartsWith("CodeGuruProfiler.Client/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("attempt=1; max=1", request.Headers["amz-sdk-request"]);
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", request.Headers["amz-sdk-invocation-id"]);
        Assert.Equal("20260102T030405Z", request.Headers["x-amz-date"]);
        Assert.Equal(
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/codeguru-profiler/aws4_request, SignedHeaders={signed}, Signature=*",
            Regex.Replace(request.Headers["Authorization"], "(?<=Signature=)[0-9a-f]{64}$", "*"));
    }

    [Fact]
    public async Task Call_RequiredMemberIsNull_IsRefusedAndNothingIsSent()
    {
        using var handler = new ScriptedHandler();
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        foreach (PropertyInfo member in RequiredMembers())
        {
            var exception = await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(client, Without(member)));
            Assert.StartsWith($"{Operation}: {member.Name} is ", exception.Message, StringComparison.Ordinal);
            Assert.Contains("null", exception.Message, StringComparison.Ordinal);
        }

        if (typeof(TRequest).GetProperties().Any(IsRequired))
        {
            await Assert.ThrowsAsync<ArgumentNullException>(() => CallAsync(client, null!)); // A caller without nullable types can do this.
        }

        Assert.Empty(handler.Requests);
    }

    private static IEnumerable<PropertyInfo> RequiredMembers()
        => typeof(TRequest).GetProperties().Where(member => IsRequired(member) && !member.PropertyType.IsValueType);

    private static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(RequiredMemberAttribute));

    private TRequest Without(PropertyInfo member)
    {
        TRequest request = FullRequest;
        member.SetValue(request, null);
        return request;
    }

    private async Task SendsAsync(TRequest request, string expected)
    {
        using var handler = new ScriptedHandler(FullAnswer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        await CallAsync(client, request);

        Assert.Equal(expected, handler.Request.Text);
    }

    private async Task ReadsAsync(ScriptedAnswer answer, TResponse expected)
    {
        using var handler = new ScriptedHandler(answer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        TResponse response = await CallAsync(client, MinimalRequest);

        var metadata = new ResponseMetadata { RequestId = ScriptedAnswer.RequestId, StatusCode = (HttpStatusCode)answer.Status, Attempts = 1 };
        Assert.Equal(ResponseText.Of(((CodeGuruProfilerResponse)expected) with { ResponseMetadata = metadata }), ResponseText.Of(response));
    }
}
