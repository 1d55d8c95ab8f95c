using System.CommandLine;
using System.Globalization;
using System.Text;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Terminal;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>agent-config: the settings that the service returns to an agent.</summary>
internal static class AgentConfigCommand
{
    public static Command Create(CommandBuilder commands)
    {
        Argument<string> group = GroupArgument.Create(commands);
        Command config = commands.Create("agent-config", "Print the settings that an agent of the group would receive.", (run, cancellationToken) => RunAsync(run, run.Get(group), cancellationToken));
        config.Add(group);
        return config;
    }

    private static Task<int> RunAsync(CommandRun run, string group, CancellationToken cancellationToken)
        => GroupCall.RunAsync(run, group, async () =>
        {
            ConfigureAgentResponse response = await run.Client.ConfigureAgentAsync(
                new ConfigureAgentRequest { ProfilingGroupName = group }, cancellationToken).ConfigureAwait(false);
            AgentConfiguration settings = response.Configuration;
            await run.WriteAsync(
                json =>
                {
                    json.WriteText("group", group);
                    json.WriteBoolean("shouldProfile", settings.ShouldProfile);
                    json.WriteNumber("periodInSeconds", settings.PeriodInSeconds);
                    json.WriteStartObject("agentParameters");
                    foreach ((AgentParameterField field, string value) in settings.AgentParameters)
                    {
                        json.WriteString(field.Value, value);
                    }

                    json.WriteEndObject();
                },
                () => Text(settings),
                cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        }, cancellationToken);

    private static string Text(AgentConfiguration settings)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{"Profile",-40} {(settings.ShouldProfile ? "yes" : "no")}\n");
        lines.Append(CultureInfo.InvariantCulture, $"{"Period",-40} {settings.PeriodInSeconds} s\n");
        foreach ((AgentParameterField field, string value) in settings.AgentParameters)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{VisibleName.Of(field.Value),-40} {VisibleName.Of(value)}\n");
        }

        return lines.ToString();
    }
}
