using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>Reads profiles from files and from the service.</summary>
internal static class ProfileSources
{
    /// <summary>Reads one profile.</summary>
    /// <exception cref="Failures.ToolException">There is no such profile, or it cannot be read.</exception>
    public static async Task<SourceProfile> ReadAsync(CommandRun run, string source, ProfileSelection selection, CancellationToken cancellationToken)
    {
        var name = SourceName.Parse(source, run.Tool);
        if (name.File is { } file)
        {
            return await ReadFileAsync(run, file, cancellationToken).ConfigureAwait(false);
        }

        string group = name.Group!; // Not a file.
        if (name.Time is { } time)
        {
            selection = ProfileOptions.Containing(run, run.ParseTime(time), selection.Period, selection.MaxDepth);
        }

        GetProfileResponse response = await DownloadAsync(run, group, selection, null, cancellationToken).ConfigureAwait(false);
        AggregatedProfile profile = await Work.RunAsync(
            () => AggregatedProfile.Parse(response.Profile.Span, response.ContentType, response.ContentEncoding), cancellationToken).ConfigureAwait(false);
        var converted = new ConvertedProfile { CallTree = profile.CallTree, Start = profile.Start, End = profile.End, Name = group };
        return new SourceProfile(group, group, converted, selection.Period);
    }

    /// <summary>Reads several profiles into one.</summary>
    public static Task<SourceProfile> ReadMergedAsync(
        CommandRun run, IReadOnlyList<string> sources, ProfileSelection selection, CancellationToken cancellationToken)
        => MergeAsync(run, sources, source => ReadAsync(run, source, selection, cancellationToken), cancellationToken);

    /// <summary>Reads files into one profile.</summary>
    public static Task<SourceProfile> ReadFilesAsync(CommandRun run, IReadOnlyList<string> files, CancellationToken cancellationToken)
        => MergeAsync(run, files, file => ReadFileAsync(run, file, cancellationToken), cancellationToken);

    /// <summary>Gets the bytes of a profile as the service sent them.</summary>
    /// <exception cref="Failures.ToolException">There is no such profile.</exception>
    public static async Task<GetProfileResponse> DownloadAsync(
        CommandRun run, string group, ProfileSelection selection, string? accept, CancellationToken cancellationToken)
    {
        run.Progress.Show($"getting {group}, {selection.Describe(run.Zone)}");
        try
        {
            GetProfileResponse response = await run.Client.GetProfileAsync(
                selection.ToRequest(group) with { Accept = accept ?? ProfileMediaTypes.Ion }, cancellationToken).ConfigureAwait(false);
            if (!response.Profile.IsEmpty)
            {
                return response;
            }
        }
        catch (ResourceNotFoundException)
        {
            // The group or the profile: the list of times knows.
        }

        throw await MissingProfile.ExplainAsync(run, group, selection, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SourceProfile> ReadFileAsync(CommandRun run, string file, CancellationToken cancellationToken)
    {
        run.Progress.Show($"reading {file}");
        ConvertedProfile read = await InputFile.ReadProfileAsync(run.Tool, file, cancellationToken).ConfigureAwait(false);
        foreach (string warning in read.Warnings)
        {
            run.Note($"{file}: {warning}");
        }

        return new SourceProfile(file == OutputFile.Standard ? "stdin" : Path.GetFileName(file), null, read, null);
    }

    private static async Task<SourceProfile> MergeAsync(
        CommandRun run, IReadOnlyList<string> sources, Func<string, Task<SourceProfile>> readAsync, CancellationToken cancellationToken)
    {
        var read = new List<SourceProfile>();
        foreach (string source in sources)
        {
            if (sources.Count > 1)
            {
                run.Progress.Show($"reading {source}", read.Count, sources.Count);
            }

            read.Add(await readAsync(source).ConfigureAwait(false));
        }

        if (read is [SourceProfile only])
        {
            return only;
        }

        CallTree merged = await Work.RunAsync(() => CallTree.Merge(read.Select(profile => profile.Profile.CallTree)), cancellationToken).ConfigureAwait(false);
        TimeSpan?[] times = [.. read.Select(profile => profile.Profile.TimePerCount).Distinct()];
        var whole = new ConvertedProfile
        {
            CallTree = merged,
            Start = read.Min(profile => profile.Profile.Start),
            End = read.Max(profile => profile.Profile.End),
            // Counts that stand for different times stand for none together.
            TimePerCount = times is [{ } one] ? one : null,
            Name = string.Join(" + ", read.Select(profile => profile.Name)),
        };
        return new SourceProfile($"{read[0].Name} and {read.Count - 1} more", read[0].Group, whole, read[0].Period) { Stem = $"{read[0].Name}-merged" };
    }
}
