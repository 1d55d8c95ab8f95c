namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>Collects the problems of a model, so that one run reports all of them.</summary>
internal sealed class Problems
{
    private readonly List<string> _problems = [];

    public void Add(string problem)
    {
        if (!_problems.Contains(problem, StringComparer.Ordinal))
        {
            _problems.Add(problem);
        }
    }

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new ModelException(_problems);
        }
    }
}
