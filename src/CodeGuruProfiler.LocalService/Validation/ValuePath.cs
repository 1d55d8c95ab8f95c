using System.Globalization;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>The current path of a validator, such as <c>channels.1.member.uri</c>. It is formatted on demand.</summary>
internal sealed class ValuePath
{
    private readonly List<(string? Name, int Number, bool IsItem)> _steps = [];

    public void Enter(string member) => _steps.Add((member, 0, false));

    public void EnterItem(int number) => _steps.Add((null, number, true));

    public void EnterItem(string key) => _steps.Add((key, 0, true));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString() => string.Join('.', _steps.Select(Text));

    private static string Text((string? Name, int Number, bool IsItem) step)
    {
        string text = step.Name is null ? step.Number.ToString(CultureInfo.InvariantCulture) : ValueText.Cut(step.Name);
        return step.IsItem ? text + ".member" : text;
    }
}
