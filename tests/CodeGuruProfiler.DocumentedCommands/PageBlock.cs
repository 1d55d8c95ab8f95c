namespace CodeGuruProfiler.DocumentedCommands;

/// <summary>A fenced block of a page.</summary>
/// <param name="Kind">The directive before it (<c>file</c> or <c>prints</c>); empty where there is none.</param>
/// <param name="Argument">The argument of the directive, for example the name of the file.</param>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">The lines.</param>
/// <param name="IsInAnEmptyFolder">Whether it is for an empty folder, not for the repository.</param>
internal sealed record PageBlock(string Kind, string Argument, string Language, string Text, bool IsInAnEmptyFolder)
{
    public bool IsCommands => Language is "sh" or "bash" or "console";
}
