using System.Buffers;
using System.CommandLine;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Conversion;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>get: the profile of a group, as the service sent it or converted.</summary>
internal static class GetCommand
{
    private const string Raw = "raw";

    public static Command Create(CommandBuilder commands)
    {
        Argument<string> group = GroupArgument.Create(commands);
        var profile = new ProfileOptions();
        var format = new Option<string>("--format")
        {
            Description = $"{Raw} for the bytes as the service sent them (Ion), or {OutputFormat.Names}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Raw,
        };
        Command get = commands.Create("get", "Get a profile of a group.", (run, cancellationToken) =>
        {
            string name = run.Get(format)!; // It has a default.
            OutputFormat? converted = name.Equals(Raw, StringComparison.OrdinalIgnoreCase) ? null : OutputFormat.Parse(name);
            return RunAsync(run, run.Get(group), profile.Read(run), converted, cancellationToken);
        });
        get.Add(group);
        profile.AddTo(get);
        get.Add(format);
        return get;
    }

    private static async Task<int> RunAsync(CommandRun run, string group, ProfileSelection selection, OutputFormat? format, CancellationToken cancellationToken)
    {
        bool isStandard = run.OutputPath is null or OutputFile.Standard;
        if (isStandard && run.IsJson)
        {
            throw Errors.JsonAndStandardOutput();
        }

        int length;
        if (format is null)
        {
            GetProfileResponse response = await ProfileSources.DownloadAsync(run, group, selection, ProfileMediaTypes.Ion, cancellationToken).ConfigureAwait(false);
            length = response.Profile.Length;
            await run.WriteToAsync(run.OutputPath, isBinary: true, output => output.Write(response.Profile.Span), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            SourceProfile source = await ProfileSources.ReadAsync(run, group, selection, cancellationToken).ConfigureAwait(false);
            length = source.Profile.CallTree.NodeCount;
            var settings = new OutputSettings(new FlameGraphOptions { Title = source.Name, Subtitle = source.DescribeTime(run.Zone) });
            await run.WriteToAsync(run.OutputPath, format.IsBinary, output => format.Write(source.Profile, settings, output), cancellationToken).ConfigureAwait(false);
        }

        run.Note($"{group}, {selection.Describe(run.Zone)}");
        if (!isStandard)
        {
            await run.WriteFactsAsync(
                json =>
                {
                    json.WriteText("group", group);
                    json.WriteText("output", run.OutputPath);
                    json.WriteText("format", format?.Name ?? Raw);
                    json.WriteNumber(format is null ? "bytes" : "nodes", length);
                },
                run.OutputPath + "\n",
                cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}
