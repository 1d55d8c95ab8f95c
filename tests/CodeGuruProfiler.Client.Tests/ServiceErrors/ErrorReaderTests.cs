using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

public class ErrorReaderTests
{
    private const string Suffix = $" Request id: {ScriptedAnswer.RequestId}.";

    [Theory]
    [InlineData("ResourceNotFoundException")]
    [InlineData("ResourceNotFoundException:http://internal.amazon.com/coral/com.amazon.coral.validate/")]
    [InlineData("com.amazonaws.codeguruprofiler#ResourceNotFoundException")]
    [InlineData("com.amazonaws.codeguruprofiler#ResourceNotFoundException:http://internal.amazon.com/coral/#x")]
    [InlineData(" ResourceNotFoundException ")]
    public async Task Code_InTheHeader_IsItsShortName(string header)
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Json(404, "{}").With("X-Amzn-Errortype", header));

        Assert.IsType<ResourceNotFoundException>(exception);
        Assert.Equal("ResourceNotFoundException", exception.ErrorCode);
    }

    [Theory]
    [InlineData("""{"code":"ResourceNotFoundException"}""")]
    [InlineData("""{"__type":"ResourceNotFoundException"}""")]
    [InlineData("""{"__type":"com.amazonaws.codeguruprofiler#ResourceNotFoundException"}""")]
    [InlineData("""{"__type":"com.amazonaws.codeguruprofiler#ResourceNotFoundException:http://internal.amazon.com/"}""")]
    [InlineData("""{"__type":"ValidationException","code":"ns#ResourceNotFoundException:uri"}""")]
    [InlineData("""{"code":404,"__type":"ResourceNotFoundException"}""")]
    [InlineData("""{"code":null,"__type":"ResourceNotFoundException"}""")]
    [InlineData("""{"code":"","__type":"ResourceNotFoundException"}""")]
    [InlineData("""{"Code":"ResourceNotFoundException"}""")]
    [InlineData("""{"Code":"ValidationException","code":"ResourceNotFoundException"}""")]
    [InlineData("""{"code":"ResourceNotFoundException","Code":"ValidationException"}""")]
    [InlineData("""{"code":"no code at all","__type":"ResourceNotFoundException"}""")]
    public async Task Code_InTheBody_IsItsShortName(string body)
        => Assert.IsType<ResourceNotFoundException>(await FailedCalls.GetPolicyAsync(ScriptedAnswer.Json(404, body)));

    // As a server leaves it that cuts a text at a number of characters.
    [Theory]
    [InlineData("""{"code":"ConflictException","message":"half: \ud83d"}""", "half: \\ud83d.")]
    [InlineData("""{"message":"half: \ud83d","code":"ConflictException"}""", "half: \\ud83d.")]
    public async Task Message_WithHalfOfASurrogatePair_HidesNoCode(string body, string message)
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Json(409, body));

        Assert.IsType<ConflictException>(exception);
        Assert.Equal($"GetPolicy: ConflictException (HTTP 409): {message}{Suffix}", exception.Message);
    }

    [Fact]
    public async Task Body_CutOffAfterItsCode_HasTheCodeAndIsQuotedByItsBeginning()
    {
        string body = """{"__type":"ConflictException","message":"cut""";

        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Json(409, body));

        Assert.IsType<ConflictException>(exception);
        Assert.Equal(body, exception.ResponseBody);
    }

    // More than is read of an error.
    [Fact]
    public async Task Body_LongerThanIsRead_HasTheCodeAtItsBeginning()
        => Assert.IsType<ConflictException>(await FailedCalls.GetPolicyAsync(
            ScriptedAnswer.Json(409, $$"""{"code":"ConflictException","message":"{{new string('x', 200_000)}}"}""")));

    [Theory]
    [InlineData("ConflictException", "ConflictException")]
    [InlineData("", "ConflictException")]
    [InlineData("<b>", "ns#ConflictException:http://x/,y")]
    [InlineData("ConflictException, ConflictException", "ValidationException")]
    public async Task Code_OfTwoHeaders_IsTheFirstThatIsOne(string first, string second)
        => Assert.IsType<ConflictException>(await FailedCalls.GetPolicyAsync(
            ScriptedAnswer.Json(409, "{}").With("x-amzn-errortype", first).With("x-amzn-errortype", second)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"message":""}""")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task Message_InTheHeaderAlone_IsReported(string body)
        => Assert.Equal(
            "GetPolicy: ConflictException (HTTP 409): Sent." + Suffix,
            (await FailedCalls.GetPolicyAsync(
                ScriptedAnswer.Json(409, body).With("x-amzn-errortype", "ConflictException").With("x-amzn-error-message", "Sent"))).Message);

    [Fact]
    public async Task Code_InHeaderAndBody_IsThatOfTheHeader()
        => Assert.IsType<ConflictException>(await FailedCalls.GetPolicyAsync(
            ScriptedAnswer.Json(409, """{"code":"ValidationException","__type":"InternalFailure"}""").With("x-amzn-errortype", "ConflictException")));

    [Theory]
    [InlineData("""{"message":"Sent."}""")]
    [InlineData("""{"Message":"Sent."}""")]
    [InlineData("""{"message":null,"Message":"Sent."}""")]
    [InlineData("""{"unknown":{"message":"Not this."},"message":"Sent.","list":[{}]}""")]
    [InlineData("""{"message":"Sent.","Message":"Not this."}""")]
    public async Task Message_UnderEitherName_IsReported(string body)
        => Assert.Equal(
            "GetPolicy: ConflictException (HTTP 409): Sent." + Suffix,
            (await FailedCalls.GetPolicyAsync(ScriptedAnswer.Json(409, body).With("X-Amzn-Errortype", "ConflictException"))).Message);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"message":""}""")]
    [InlineData("""{"message":["no text"]}""")]
    public async Task Message_NotSent_IsReportedAsSuch(string body)
    {
        ScriptedAnswer answer = ScriptedAnswer.Json(404, body).With("X-Amzn-Errortype", "ResourceNotFoundException");

        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(answer);

        Assert.IsType<ResourceNotFoundException>(exception);
        Assert.Equal("GetPolicy: ResourceNotFoundException (HTTP 404): the service did not say why." + Suffix, exception.Message);
        Assert.Null(exception.ResponseBody);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(404)]
    [InlineData(301)]
    public async Task Body_Empty_IsReportedAsSuch(int status)
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Empty(status));

        Assert.Equal(typeof(CodeGuruProfilerException), exception.GetType());
        Assert.Equal($"GetPolicy: HTTP {status}: the body is empty, so the service did not say why." + Suffix, exception.Message);
        Assert.Null(exception.ErrorCode);
        Assert.Null(exception.ResponseBody);
    }

    [Theory]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("upstream connect error")]
    [InlineData("""{"message":"cut off""")]
    [InlineData("""["message"]""")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"error":"forbidden","status":403}""")]
    public async Task Body_ThatIsNoErrorOfTheService_IsQuotedByItsBeginning(string body)
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Of(502, "text/html", body));

        Assert.Equal(typeof(CodeGuruProfilerException), exception.GetType());
        Assert.Equal($"GetPolicy: HTTP 502: the body is not an error of the service but begins: {body}{Suffix}", exception.Message);
        Assert.Equal(body, exception.ResponseBody);
    }

    [Fact]
    public async Task Body_Long_IsQuotedByItsFirst512Characters()
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Of(502, "text/html", "<p>" + new string('ä', 100_000)));

        Assert.Equal("<p>" + new string('ä', 509), exception.ResponseBody);
    }

    [Fact]
    public async Task Body_WithACharacterAcrossTheLimit_IsNotCutThroughIt()
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Of(502, "text/html", new string('a', 511) + "😀😀"));

        Assert.Equal(new string('a', 511), exception.ResponseBody);
    }

    [Fact]
    public async Task Body_WithControlCharacters_CannotForgeALine()
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Of(502, "text/html", "a\r\nb\0c\u001b[31md\u0085e"));

        Assert.Equal("a  b c [31md e", exception.ResponseBody);
    }

    [Fact]
    public async Task Body_ThatIsNotUnicode_IsQuotedByItsBeginning()
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(new ScriptedAnswer(502, [0xFF, 0xFE, 0x41]));

        Assert.Equal("\uFFFD\uFFFDA", exception.ResponseBody);
        Assert.EndsWith(" The response had no request id.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_NestedWithoutEnd_IsNoErrorOfTheService()
    {
        string body = string.Concat(Enumerable.Repeat("""{"a":""", 100_000));

        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Json(500, body));

        Assert.Equal(body[..512], exception.ResponseBody);
    }
}
