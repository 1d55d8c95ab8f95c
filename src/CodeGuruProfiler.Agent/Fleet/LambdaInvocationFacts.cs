namespace CodeGuruProfiler.Agent.Fleet;

/// <summary>An invocation of a Lambda function, and the duration of the one before it.</summary>
internal sealed record LambdaInvocationFacts(LambdaInvocation Invocation, TimeSpan? Previous);
