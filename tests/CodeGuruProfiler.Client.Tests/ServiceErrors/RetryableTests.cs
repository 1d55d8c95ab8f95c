using System.Net;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Retries;
using CodeGuruProfiler.Client.Serialization;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

/// <summary>An exception's retry properties match the client's behavior.</summary>
public class RetryableTests
{
    public static TheoryData<Type> Exceptions
        => [.. typeof(ThrottlingException).Assembly.GetTypes().Where(type => type.IsSealed && type.IsSubclassOf(typeof(CodeGuruProfilerException)))];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Retryable_OfAnException_IsWhatTheClientDoes(Type type)
    {
        var made = (CodeGuruProfilerException)Activator.CreateInstance(type, "x")!; // An exception.
        string code = Codes().Single(code => Create(code, 400).GetType() == type);

        foreach (int status in (int[])[400, 429, 500, 503])
        {
            RetryKind done = RetryRules.Classify(Create(code, status));
            if (made.Retryable is { } retryable)
            {
                Assert.Equal(retryable.Throttling ? RetryKind.Throttling : RetryKind.Transient, done);
            }
            else
            {
                Assert.Equal(status == 400 ? RetryKind.None : RetryRules.Classify(Create("Unknown", status)), done);
            }
        }
    }

    [Fact]
    public void Retryable_OfThrottlingException_IsThrottling() => Assert.True(new ThrottlingException("x").Retryable?.Throttling);

    private static CodeGuruProfilerException Create(string code, int status) => ServiceExceptions.Create(
        new ServiceError { Operation = "X", Code = code, Message = "m", StatusCode = (HttpStatusCode)status, RequestId = null, Attempts = 1 });

    // The code is the type's name, or that without "Exception".
    private static IEnumerable<string> Codes()
        => Exceptions.Select(row => ((Type)row).Name).SelectMany(name => (string[])[name, name[..^"Exception".Length]])
            .Where(code => Create(code, 400).GetType() != typeof(CodeGuruProfilerException))
            .DistinctBy(code => Create(code, 400).GetType());
}
