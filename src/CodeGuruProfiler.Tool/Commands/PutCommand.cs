using System.CommandLine;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>put: posts a profile to a group, converted to what an agent posts.</summary>
internal static class PutCommand
{
    private const int MaxProcessors = 100_000;

    public static Command Create(CommandBuilder commands)
    {
        Argument<string> group = GroupArgument.Create(commands);
        var file = new Argument<string>("FILE") { HelpName = "FILE", Description = "A profile of any format, or - for standard input. A profile of an agent is posted with its own metadata." };
        var start = new Option<string?>("--start") { Description = "Start of the profile, for files without times.", HelpName = "TIME" };
        var end = new Option<string?>("--end") { Description = "End of the profile, for files without times. Default: now.", HelpName = "TIME" };
        var fleet = new Option<string?>("--fleet-id") { Description = "Id of the computer that the profile is of. Default: this one's name.", HelpName = "ID" };
        var processors = new Option<int?>("--vcpus") { Description = "Number of its processors. Default: this one's.", HelpName = "NUMBER" };
        Command put = commands.Create("put", "Post a profile to a group. The service aggregates it within minutes.", async (run, cancellationToken) =>
        {
            int? count = run.Get(processors);
            if (count is < 1 or > MaxProcessors)
            {
                throw Errors.NotPositive("--vcpus", count.Value, MaxProcessors);
            }

            DateTimeOffset? from = run.GetTime(start);
            DateTimeOffset? to = run.GetTime(end) ?? (from is null ? null : run.Clock.GetUtcNow());
            var computer = FleetInfo.Other(run.Get(fleet) ?? Environment.MachineName, count ?? Environment.ProcessorCount);
            AgentProfile profile = await ReadAsync(run, run.Get(file), computer, from, to, cancellationToken).ConfigureAwait(false);
            return await PostAsync(run, run.Get(group), profile, cancellationToken).ConfigureAwait(false);
        });
        put.Add(group);
        put.Add(file);
        put.Add(start);
        put.Add(end);
        put.Add(fleet);
        put.Add(processors);
        return put;
    }

    private static async Task<AgentProfile> ReadAsync(
        CommandRun run, string file, FleetInfo computer, DateTimeOffset? start, DateTimeOffset? end, CancellationToken cancellationToken)
    {
        if (file != OutputFile.Standard && await FindAgentProfileAsync(run, file, cancellationToken).ConfigureAwait(false) is { } own)
        {
            return own with { Start = start ?? own.Start, End = end ?? own.End };
        }

        ConvertedProfile profile = (await ProfileSources.ReadFilesAsync(run, [file], cancellationToken).ConfigureAwait(false)).Profile;
        profile = profile with { Start = start ?? profile.Start, End = end ?? profile.End };
        if (profile.Start is null || profile.End is null)
        {
            throw Conversion.Errors.NoTimes(file);
        }

        try
        {
            return profile.ToAgentProfile(computer, new AgentInfo { Type = "codeguru-profiler", Version = ToolVersion.Number });
        }
        catch (InvalidOperationException e)
        {
            throw Conversion.Errors.NotPostable(file, e);
        }
    }

    // The profile of an agent has its fleet; others have none.
    private static async Task<AgentProfile?> FindAgentProfileAsync(CommandRun run, string file, CancellationToken cancellationToken)
    {
        byte[] bytes = await InputFile.ReadBytesAsync(run.Tool, file, cancellationToken).ConfigureAwait(false);
        if (ProfileFormats.Detect(bytes, Path.GetFileName(file)) is not (ProfileFormat.CodeGuruIon or ProfileFormat.CodeGuruJson))
        {
            return null;
        }

        try
        {
            var profile = AgentProfile.Parse(bytes);
            return profile.Metadata.FleetInfo is null ? null : profile;
        }
        catch (ProfileFormatException)
        {
            // An aggregated profile: it is converted.
            return null;
        }
    }

    private static Task<int> PostAsync(CommandRun run, string group, AgentProfile profile, CancellationToken cancellationToken)
        => GroupCall.RunAsync(run, group, async () =>
        {
            run.Progress.Show($"posting to {group}");
            PostAgentProfileResponse response = await run.Client.PostAgentProfileAsync(group, profile, cancellationToken).ConfigureAwait(false);
            run.Note($"Posted to {group}: {Times.TimeDisplay.Range(profile.Start, profile.End, run.Zone)}.");
            await run.WriteAsync(
                json =>
                {
                    json.WriteText("group", group);
                    json.WriteTime("start", profile.Start);
                    json.WriteTime("end", profile.End);
                    json.WriteNumber("nodes", profile.CallTree.NodeCount);
                    json.WriteText("requestId", response.ResponseMetadata.RequestId);
                },
                () => "",
                cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        }, cancellationToken);
}
