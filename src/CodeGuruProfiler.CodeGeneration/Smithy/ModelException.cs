namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>The model cannot be turned into a client. Each problem is a sentence that names the shape.</summary>
internal sealed class ModelException(params IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
