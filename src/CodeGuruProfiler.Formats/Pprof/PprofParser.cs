using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.Times;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Reads a file that is not compressed.</summary>
internal static class PprofParser
{
    public static ConvertedProfile Parse(ReadOnlySpan<byte> file, PprofReadOptions options, ReadLimits limits)
    {
        var tables = PprofTables.Read(file);
        PprofColumn[] columns = PprofColumnChoice.Choose(file, tables, options.SampleTypes, withoutSum: true, out int sumColumn, out TimeSpan? timePerCount);
        var labels = new PprofLabels(tables);
        var builder = new CallTreeBuilder();
        if (!TryAddSamples(file, tables, columns, sumColumn, labels, builder, limits))
        {
            // The first column is not the sum of the others: read again, with that column.
            columns = PprofColumnChoice.Choose(file, tables, options.SampleTypes, withoutSum: false, out sumColumn, out timePerCount);
            labels = new PprofLabels(tables);
            builder = new CallTreeBuilder();
            TryAddSamples(file, tables, columns, sumColumn, labels, builder, limits);
        }

        DateTimeOffset? start = UnixTimes.FromNanoseconds(tables.TimeNanoseconds);
        string name = tables.Strings.Get(file, tables.Mapping.Type, tables.Mapping.Position);
        return new ConvertedProfile
        {
            Format = ProfileFormat.Pprof,
            CallTree = builder.ToCallTree(),
            Start = start,
            End = start is null || tables.DurationNanoseconds <= 0 ? null : UnixTimes.Add(start.Value, tables.DurationNanoseconds),
            TimePerCount = timePerCount,
            Name = name.Length == 0 ? null : name,
            Warnings = Warnings(tables, labels),
        };
    }

    /// <summary>Adds all samples; false as soon as the sum column is not the sum of the others.</summary>
    private static bool TryAddSamples(
        ReadOnlySpan<byte> file, PprofTables tables, PprofColumn[] columns, int sumColumn, PprofLabels labels, CallTreeBuilder builder, ReadLimits limits)
    {
        int[] counters = [.. columns.Select(column => builder.AddCounter(column.Counter))];
        var stack = new PprofStack(new PprofFrames(tables, builder, limits, file.Length));
        var samples = new PprofSampleReader(file, tables);
        while (samples.Read())
        {
            int node = stack.Enter(file, samples.LocationsLeafFirst, samples.Position);
            string? state = samples.HasLabels ? labels.FindState(file, samples.Sample) : null;
            Int128 sum = 0;
            for (int i = 0; i < columns.Length; i++)
            {
                long value = samples.Values[columns[i].Index];
                if (value != 0)
                {
                    int counter = string.IsNullOrEmpty(state) ? counters[i] : builder.AddCounter(columns.Length == 1 ? state : $"{state}/{columns[i].Counter}");
                    builder.AddCount(node, counter, value / columns[i].Divisor);
                    sum += value;
                }
            }

            if (sumColumn >= 0 && sum != samples.Values[sumColumn])
            {
                return false;
            }
        }

        return true;
    }

    private static List<string> Warnings(PprofTables tables, PprofLabels labels)
    {
        List<string> warnings = [];
        if (labels.LeftOut.Count > 0)
        {
            warnings.Add($"Labels were left out: {string.Join(", ", labels.LeftOut)}.");
        }

        if (tables.DropsFrames)
        {
            warnings.Add("The file names frames to drop or to keep; all frames were kept.");
        }

        return warnings;
    }
}
