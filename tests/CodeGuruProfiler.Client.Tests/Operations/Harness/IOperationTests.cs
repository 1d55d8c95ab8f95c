namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>The members that the coverage test needs of a class of operation tests.</summary>
public interface IOperationTests
{
    string Operation { get; }

    object FullInput { get; }

    ScriptedAnswer FullAnswer { get; }

    object FullOutput { get; }

    IReadOnlyList<string> Errors { get; }
}
