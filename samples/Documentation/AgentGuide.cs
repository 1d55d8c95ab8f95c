using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Documentation;

internal static class AgentGuide
{
    public static void Register(HostApplicationBuilder builder)
    {
        // begin add-agent
        builder.Services.AddCodeGuruProfilerAgent(options => options.ProfilingGroupName = "web-shop");

        // end add-agent
    }

    public static void RegisterFromConfiguration(HostApplicationBuilder builder)
    {
        // begin agent-configuration
        builder.Services.AddCodeGuruProfilerAgent(builder.Configuration.GetSection("CodeGuruProfiler:Agent"));

        // end agent-configuration
    }

    public static async Task RunByHandAsync(ICodeGuruProfilerClient client, Func<Task> importOrdersAsync)
    {
        // begin agent-by-hand
        await using var agent = new CodeGuruProfilerAgent(new CodeGuruProfilerAgentOptions { ProfilingGroupName = "nightly-import" }, client);
        agent.Start();
        await importOrdersAsync();
        await agent.FlushAsync();
        Console.WriteLine(agent.Status);

        // end agent-by-hand
    }

    public static void SaveProfiles(CodeGuruProfilerAgentOptions options)
    {
        // begin agent-on-profile
        options.OnProfile = profile =>
        {
            File.WriteAllBytes($"profile-{profile.Start:HHmmss}.json", profile.ToArray(ProfileEncoding.Json));
            return profile;                                        // null drops it
        };

        // end agent-on-profile
    }

    // begin agent-lambda
    public sealed class Function
    {
        private readonly Func<string, ILambdaContext, Task<string>> _handler = LambdaProfiler.Wrap<string, ILambdaContext, string>(
            HandleAsync, context => new LambdaInvocation(context.InvokedFunctionArn, context.AwsRequestId, context.RemainingTime));

        public Task<string> Handler(string input, ILambdaContext context) => _handler(input, context);

        private static Task<string> HandleAsync(string input, ILambdaContext context) => Task.FromResult(input.ToUpperInvariant());
    }

    // end agent-lambda

    /// <summary>As in Amazon.Lambda.Core, which the agent does not need.</summary>
    public interface ILambdaContext
    {
        string InvokedFunctionArn { get; }

        string AwsRequestId { get; }

        TimeSpan RemainingTime { get; }
    }
}
