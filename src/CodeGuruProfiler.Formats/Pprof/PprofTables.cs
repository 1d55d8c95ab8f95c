namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>All of a file but its samples, which are found again from <see cref="FirstSample"/>: fields can have any order.</summary>
/// <remarks>https://github.com/google/pprof/blob/main/proto/profile.proto</remarks>
internal sealed class PprofTables
{
    private readonly IdTable _locationIds = new();
    private readonly IdTable _functionIds = new();

    public List<PprofValueType> SampleTypes { get; } = [];

    public PprofStrings Strings { get; } = new();

    public List<PprofLocation> Locations { get; } = [];

    public List<PprofLine> Lines { get; } = [];

    public List<PprofFunction> Functions { get; } = [];

    /// <summary>Gets where the first sample's field begins; -1 without samples.</summary>
    public int FirstSample { get; private set; } = -1;

    /// <summary>Gets the index of the main program's name; 0 without one.</summary>
    public PprofValueType Mapping { get; private set; }

    public PprofValueType PeriodType { get; private set; }

    public long Period { get; private set; }

    public long TimeNanoseconds { get; private set; }

    public long DurationNanoseconds { get; private set; }

    public bool DropsFrames { get; private set; }

    public static PprofTables Read(ReadOnlySpan<byte> file)
    {
        var tables = new PprofTables();
        var reader = new ProtobufReader(file, 0);
        while (!reader.IsAtEnd)
        {
            tables.ReadField(ref reader);
        }

        tables.Strings.Check(file.Length);
        return tables;
    }

    /// <summary>Returns the place of a location in <see cref="Locations"/>; -1 when there is none.</summary>
    public int FindLocation(ulong id) => _locationIds.Find(id);

    /// <summary>Returns the place of a function in <see cref="Functions"/>; -1 when there is none.</summary>
    public int FindFunction(ulong id) => _functionIds.Find(id);

    private void ReadField(ref ProtobufReader reader)
    {
        int position = reader.Position;
        int field = reader.ReadField(out WireType type);
        switch (field)
        {
            case 1:
                SampleTypes.Add(ReadValueType(reader.ReadMessage(type)));
                break;
            case 2:
                FirstSample = FirstSample < 0 ? position : FirstSample;
                reader.ReadMessage(type);
                break;
            case 3:
                ReadMapping(reader.ReadMessage(type));
                break;
            case 4:
                ReadLocation(reader.ReadMessage(type));
                break;
            case 5:
                ReadFunction(reader.ReadMessage(type));
                break;
            case 6:
                ProtobufReader text = reader.ReadMessage(type);
                Strings.Add(text.Position, text.Rest.Length);
                break;
            case 7 or 8:
                DropsFrames |= reader.ReadNumber(type) != 0;
                break;
            case 9:
                TimeNanoseconds = (long)reader.ReadNumber(type);
                break;
            case 10:
                DurationNanoseconds = (long)reader.ReadNumber(type);
                break;
            case 11:
                PeriodType = ReadValueType(reader.ReadMessage(type));
                break;
            case 12:
                Period = (long)reader.ReadNumber(type);
                break;
            default:
                reader.Skip(type);
                break;
        }
    }

    private static PprofValueType ReadValueType(ProtobufReader reader)
    {
        var read = new PprofValueType(reader.Position, 0, 0);
        while (!reader.IsAtEnd)
        {
            switch (reader.ReadField(out WireType type))
            {
                case 1:
                    read.Type = reader.ReadNumber(type);
                    break;
                case 2:
                    read.Unit = reader.ReadNumber(type);
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        return read;
    }

    // The first mapping is the main program.
    private void ReadMapping(ProtobufReader reader)
    {
        var read = new PprofValueType(reader.Position, 0, 0);
        while (!reader.IsAtEnd)
        {
            if (reader.ReadField(out WireType type) == 5)
            {
                read.Type = reader.ReadNumber(type);
            }
            else
            {
                reader.Skip(type);
            }
        }

        Mapping = Mapping.Position == 0 ? read : Mapping;
    }

    private void ReadLocation(ProtobufReader reader)
    {
        int position = reader.Position;
        ulong id = 0;
        var read = new PprofLocation(0, Lines.Count, 0);
        while (!reader.IsAtEnd)
        {
            switch (reader.ReadField(out WireType type))
            {
                case 1:
                    id = reader.ReadNumber(type);
                    break;
                case 3:
                    read.Address = reader.ReadNumber(type);
                    break;
                case 4:
                    Lines.Add(ReadLine(reader.ReadMessage(type)));
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        read.LinesEnd = Lines.Count;
        Locations.Add(read);
        Add(_locationIds, id, "location", position);
    }

    private static PprofLine ReadLine(ProtobufReader reader)
    {
        var read = new PprofLine(reader.Position, 0, 0);
        while (!reader.IsAtEnd)
        {
            switch (reader.ReadField(out WireType type))
            {
                case 1:
                    read.FunctionId = reader.ReadNumber(type);
                    break;
                case 2:
                    read.Number = (long)reader.ReadNumber(type);
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        return read;
    }

    private void ReadFunction(ProtobufReader reader)
    {
        int position = reader.Position;
        ulong id = 0;
        var read = new PprofFunction(position, 0, 0, 0);
        while (!reader.IsAtEnd)
        {
            switch (reader.ReadField(out WireType type))
            {
                case 1:
                    id = reader.ReadNumber(type);
                    break;
                case 2:
                    read.Name = reader.ReadNumber(type);
                    break;
                case 3:
                    read.SystemName = reader.ReadNumber(type);
                    break;
                case 4:
                    read.FileName = reader.ReadNumber(type);
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        Functions.Add(read);
        Add(_functionIds, id, "function", position);
    }

    private static void Add(IdTable ids, ulong id, string what, int position)
    {
        if (id == 0)
        {
            throw Errors.NoId(what, position);
        }

        if (!ids.TryAdd(id))
        {
            throw Errors.DuplicateId(what, id, position);
        }
    }
}
