namespace LayeredPolicy.Selectors;

/// <summary>What a selector parser could not accept.</summary>
internal enum SelectorFault
{
    None,
    TooLong,
    TooDeep,
    LabelTooLong,
    UnterminatedString,
    LoneEquals,
    LoneAnd,
    LoneOr,
    UnknownCharacter,
    TermExpected,
    OperatorExpected,
    StringExpected,
    SetExpected,
    SetItemExpected,
    CallLabelExpected,
    CallNotClosed,
    CloseParenExpected,
    Trailing,
}
