using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>The path of an operation: <c>/profilingGroups/{profilingGroupName}/profile</c>.</summary>
internal sealed class UriTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    /// <summary>Gets the labels of a raw path as they were sent; null when the path is not of this template.</summary>
    /// <remarks>A label may be empty here, so that the length constraint can say so.</remarks>
    public Dictionary<string, string>? Match(string rawPath)
    {
        // Counted before it is split: a path may be as long as a request line, and is held against every template.
        if (rawPath.AsSpan().Count('/') + 1 != _segments.Length)
        {
            return null;
        }

        string[] segments = rawPath.Split('/');
        var labels = new Dictionary<string, string>();
        for (int i = 0; i < segments.Length; i++)
        {
            string expected = _segments[i];
            if (expected.StartsWith('{'))
            {
                labels[expected[1..^1]] = segments[i];
            }
            else if (PercentEncoding.FindText(segments[i]) != expected)
            {
                return null;
            }
        }

        return labels;
    }
}
