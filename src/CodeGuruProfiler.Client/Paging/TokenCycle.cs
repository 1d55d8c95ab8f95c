namespace CodeGuruProfiler.Client.Paging;

/// <summary>Notices that page tokens repeat, at once or in a longer circle, and remembers only two of them (Brent's algorithm).</summary>
internal struct TokenCycle
{
    private string? _previous;
    private string? _landmark;
    private int _sinceLandmark;
    private int _distance;

    public bool Closes(string token)
    {
        if (token == _previous || token == _landmark)
        {
            return true;
        }

        _previous = token;
        if (++_sinceLandmark > _distance)
        {
            _landmark = token;
            _distance = Math.Max(1, _distance * 2);
            _sinceLandmark = 0;
        }

        return false;
    }
}
