namespace CodeGuruProfiler.Agent;

/// <summary>An invocation of a Lambda function, as its context describes it.</summary>
/// <param name="InvokedFunctionArn">The ARN of the function.</param>
/// <param name="AwsRequestId">The id of the invocation.</param>
/// <param name="RemainingTime">The time until Lambda ends the invocation.</param>
public readonly record struct LambdaInvocation(string InvokedFunctionArn, string AwsRequestId, TimeSpan RemainingTime);
