using System.Globalization;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>The samples of the subject's frames by thread state.</summary>
internal sealed class StateSamples(IEnumerable<string> lines)
{
    private readonly (string Frame, string State, double Count)[] _samples =
    [
        .. from line in lines
           let parts = line.Split('\t')
           select (parts[0], parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture)),
    ];

    public IReadOnlyDictionary<string, double> Of(string frame)
        => _samples.Where(sample => sample.Frame.Contains(frame, StringComparison.Ordinal)).GroupBy(sample => sample.State)
            .ToDictionary(samples => samples.Key, samples => samples.Sum(sample => sample.Count));
}
