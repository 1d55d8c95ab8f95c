using CodeGuruProfiler.Formats.Times;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Decides which values become counters.</summary>
internal static class PprofColumnChoice
{
    private const string Count = "count";
    private const double NanosecondsPerMicrosecond = 1000;

    /// <summary>The sum of all counters, which <see cref="PprofWriter"/> writes first because viewers show one column only.</summary>
    public const string Sum = "samples";

    /// <summary>Returns the columns that become counters.</summary>
    /// <param name="file">All bytes.</param>
    /// <param name="tables">The tables of the file.</param>
    /// <param name="wanted">The names of sample types; null for those that count.</param>
    /// <param name="withoutSum">Whether a column is left out that may sum up the others.</param>
    /// <param name="sumColumn">Which was left out; -1 for none.</param>
    /// <param name="timePerCount">The time of a count.</param>
    public static PprofColumn[] Choose(
        ReadOnlySpan<byte> file, PprofTables tables, IReadOnlyList<string>? wanted, bool withoutSum, out int sumColumn, out TimeSpan? timePerCount)
    {
        (string Type, string Unit)[] types = new (string, string)[tables.SampleTypes.Count];
        for (int i = 0; i < types.Length; i++)
        {
            PprofValueType type = tables.SampleTypes[i];
            types[i] = (tables.Strings.Get(file, type.Type, type.Position), tables.Strings.Get(file, type.Unit, type.Position));
        }

        string periodType = tables.Strings.Get(file, tables.PeriodType.Type, tables.PeriodType.Position);
        string periodUnit = tables.Strings.Get(file, tables.PeriodType.Unit, tables.PeriodType.Position);
        double? period = tables.Period > 0 ? TimeUnits.NanosecondsOf(periodUnit) * tables.Period : null;
        timePerCount = period is null ? null : TimeUnits.FromNanoseconds(period.Value);

        int[] chosen = wanted is null ? Preferred(types) : Wanted(types, wanted, file.Length);
        sumColumn = withoutSum && wanted is null && chosen.Length > 2 && types[chosen[0]].Type == Sum ? chosen[0] : -1;
        chosen = sumColumn < 0 ? chosen : chosen[1..];

        if (Array.TrueForAll(chosen, index => types[index].Unit == Count))
        {
            return [.. chosen.Select(index => Column(index, 1))];
        }

        // Values of the period's type are multiples of it.
        if (period is not null && Array.TrueForAll(chosen, index => types[index] == (periodType, periodUnit)))
        {
            return [.. chosen.Select(index => Column(index, tables.Period))];
        }

        timePerCount = null;
        if (chosen.Length > 0 && TimeUnits.NanosecondsOf(types[chosen[0]].Unit) is { } nanoseconds
            && Array.TrueForAll(chosen, index => types[index].Unit == types[chosen[0]].Unit))
        {
            // A count is one of the unit, or a microsecond: TimeSpan cannot hold a nanosecond.
            double divisor = Math.Max(1, NanosecondsPerMicrosecond / nanoseconds);
            timePerCount = TimeUnits.FromNanoseconds(nanoseconds * divisor);
            return [.. chosen.Select(index => Column(index, divisor))];
        }

        return [.. chosen.Select(index => Column(index, 1))];

        PprofColumn Column(int index, double divisor) => new(index, NameOf(types, chosen, index), divisor);
    }

    private static int[] Preferred((string Type, string Unit)[] types)
    {
        int[] all = [.. Enumerable.Range(0, types.Length)];
        int[] counts = [.. all.Where(index => types[index].Unit == Count)];
        return counts.Length > 0 ? counts : all;
    }

    private static int[] Wanted((string Type, string Unit)[] types, IReadOnlyList<string> wanted, int position)
    {
        int[] chosen = [.. Enumerable.Range(0, types.Length).Where(index => wanted.Contains(types[index].Type, StringComparer.OrdinalIgnoreCase))];
        return chosen.Length > 0 ? chosen : throw Errors.NoSuchSampleType(wanted, types.Select(type => type.Type), position);
    }

    // Thread states are upper case in CodeGuru, and sample types lower case in pprof.
    private static string NameOf((string Type, string Unit)[] types, int[] chosen, int index)
    {
        (string type, string unit) = types[index];
        bool isOnlyOne = chosen.Count(other => types[other].Type == type) == 1;
        string name = isOnlyOne ? type : $"{type}/{unit}";
        return name.Length == 0 ? CallTreeBuilder.WallTime : name.ToUpperInvariant();
    }
}
