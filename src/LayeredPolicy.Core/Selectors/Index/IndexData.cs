namespace LayeredPolicy.Selectors;

/// <summary>All that answers need: endpoints by class, classes by label, selectors. The index changes it; a snapshot holds a frozen copy.</summary>
internal sealed class IndexData
{
    public required CowArray<LabelRecord> Labels { get; init; }

    public required CowArray<ColumnRecord> Columns { get; init; }

    public required CowArray<ClassRecord> Classes { get; init; }

    public required CowArray<EndpointRecord> Endpoints { get; init; }

    public required CowArray<IndexProgram?> Selectors { get; init; }

    /// <summary>The classes that have endpoints.</summary>
    public ClassPosting? Live;

    /// <summary>The selectors filed under nothing.</summary>
    public IntBag? FiledAlways;

    /// <summary>How many columns have a place of their own in a row.</summary>
    public int Dense { get; set; }

    /// <summary>One more than the highest number of an endpoint, a class, a selector that ever was.</summary>
    public int EndpointBound { get; set; }

    public int ClassBound { get; set; }

    public int SelectorBound { get; set; }

    public int EndpointCount { get; set; }

    public int SelectorCount { get; set; }

    public int LiveCount => Live?.Count ?? 0;

    public IndexData Freeze() => new()
    {
        Labels = Labels.Freeze(),
        Columns = Columns.Freeze(),
        Classes = Classes.Freeze(),
        Endpoints = Endpoints.Freeze(),
        Selectors = Selectors.Freeze(),
        Live = Live,
        FiledAlways = FiledAlways,
        Dense = Dense,
        EndpointBound = EndpointBound,
        ClassBound = ClassBound,
        SelectorBound = SelectorBound,
        EndpointCount = EndpointCount,
        SelectorCount = SelectorCount,
    };

    public bool Matches(int selector, int[] row) => Selectors[selector]!.Matches(row, Dense, Labels);

    /// <summary>Calls back with every selector that a row may satisfy, some of them more than once.</summary>
    public void VisitCandidates<TVisitor>(int[] row, ref TVisitor visitor)
        where TVisitor : ICandidateVisitor, allows ref struct
    {
        visitor.Visit(Items(FiledAlways));
        for (int column = 0; column < Dense; column++)
        {
            ref readonly ColumnRecord record = ref Columns[column];
            int label = row[column];
            if (label != 0)
            {
                visitor.Visit(Items(Labels[label].Filed));
                visitor.Visit(Items(record.FiledPresent));
            }
            else
            {
                visitor.Visit(Items(record.FiledAbsent));
            }

            visitor.Visit(Items(record.FiledOther));
        }

        for (int i = Dense; i < row.Length; i += 2)
        {
            visitor.Visit(Items(Labels[row[i + 1]].Filed));
            visitor.Visit(Items(Columns[row[i]].FiledPresent));
        }
    }

    private static ReadOnlySpan<int> Items(IntBag? bag) => bag is null ? default : bag.Items;
}
